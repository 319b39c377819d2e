package tallygate.sandbox.internal.genauth.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tallygate.sandbox.internal.json.Templates;
import tallygate.sandbox.internal.spec.GeneratedResponses;
import tallygate.sandbox.internal.spec.Request;

/** Keeps the roles, each in its namespace. The initial ones are in the default namespace. */
final class Roles {
    private static final String NAMESPACE = "default";
    private static final List<String> SEARCHED = List.of("code", "name");

    private final Store store;
    private final RecordType type;

    Roles(Store store, RecordType type) {
        this.store = store;
        this.type = type;
        IntStream.range(0, GeneratedResponses.LIST_SIZE)
                .forEach(number -> store.roles.put(type.example(
                        number,
                        Templates.filled(
                                new LinkedHashMap<>(inNamespace(NAMESPACE)), DocumentedNames.ofRole(number)))));
    }

    Map<String, Action> actions() {
        return Map.ofEntries(
                Map.entry("createRole", this::create),
                Map.entry("createRolesBatch", request -> {
                    request.parts("list").forEach(this::create);
                    return Action.DONE;
                }),
                Map.entry("getRole", this::find),
                Map.entry("listRoles", this::list),
                Map.entry("updateRole", this::update),
                Map.entry("deleteRolesBatch", request -> {
                    request.texts("codeList").forEach(code -> delete(code, namespace(request)));
                    return Action.DONE;
                }),
                Map.entry("deleteRoles", request -> {
                    request.parts("roleList").forEach(role -> delete(role.text("code"), namespace(role)));
                    return Action.DONE;
                }));
    }

    /** Returns the role whose code and namespace a request names. */
    Map<String, Object> find(Request request) {
        return store.roles
                .find(role -> isNamed(role, request.text("code"), namespace(request)))
                .orElseThrow(() -> store.roles.missing(request.text("code") + " in namespace " + namespace(request)));
    }

    static boolean isNamed(Map<String, Object> role, String code, String namespace) {
        return code.equals(role.get("code")) && namespace.equals(role.get("namespace"));
    }

    static String namespace(Request request) {
        return request.optional("namespace").orElse(NAMESPACE);
    }

    private static Map<String, Object> inNamespace(String namespace) {
        return Map.of("namespace", namespace, "namespaceName", namespace);
    }

    private Map<String, Object> create(Request request) {
        String namespace = namespace(request);
        store.roles.checkFree("code", request.text("code"), role -> namespace.equals(role.get("namespace")));
        Map<String, Object> own = new LinkedHashMap<>(inNamespace(namespace));
        own.put("id", store.newId());
        own.put("name", request.optional("name").orElse(request.text("code")));
        return store.roles.put(type.create(request, own));
    }

    private Object update(Request request) {
        Map<String, Object> role = find(request);
        store.roles.checkFree(
                "code",
                request.text("newCode"),
                other -> !other.equals(role) && namespace(request).equals(other.get("namespace")));
        store.roles.put(type.changed(role, request, Map.of("code", request.text("newCode"))));
        return Action.DONE;
    }

    private void delete(String code, String namespace) {
        store.roles.all(role -> isNamed(role, code, namespace)).forEach(store.roles::remove);
    }

    private List<Map<String, Object>> list(Request request) {
        return store.roles.all(
                Keywords.in(request.optional("keywords"), SEARCHED).and(role -> request.optional("namespace")
                        .map(namespace -> namespace.equals(role.get("namespace")))
                        .orElse(true)));
    }
}
