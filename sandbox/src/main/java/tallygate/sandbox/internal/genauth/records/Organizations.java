package tallygate.sandbox.internal.genauth.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tallygate.sandbox.internal.json.Templates;
import tallygate.sandbox.internal.spec.GeneratedResponses;
import tallygate.sandbox.internal.spec.Request;

/** Keeps the organizations. The initial ones have two departments below the root, each with all initial users. */
final class Organizations {
    private static final List<String> SEARCHED = List.of("organizationName", "organizationCode");

    private final Store store;
    private final RecordType type;
    private final Departments departments;

    Organizations(Store store, RecordType type, Departments departments) {
        this.store = store;
        this.type = type;
        this.departments = departments;
        IntStream.range(0, GeneratedResponses.LIST_SIZE).forEach(this::populate);
    }

    private void populate(int number) {
        Map<String, Object> organization = type.example(number, Map.of());
        if (number > 0) {
            organization.computeIfPresent("organizationCode", (name, example) -> example + "-" + number);
        }
        organization.putAll(DocumentedNames.ofOrganization(number));
        Map<String, Object> root = found(store.organizations.put(organization));
        Stream.of("Research", "Sales")
                .map(name -> departments.add(
                        new Request(Map.of("name", name)),
                        Map.of(
                                "departmentId", newId(number, name),
                                "organizationCode", code(organization),
                                "parentDepartmentId", store.departments.id(root))))
                .forEach(this::fill);
        fill(root);
    }

    private String newId(int organization, String department) {
        String id = store.newId();
        return organization == 0 && department.equals("Research") ? DocumentedNames.DEPARTMENT_ID : id;
    }

    private void fill(Map<String, Object> department) {
        store.users.all().forEach(user -> store.departments.members(department).add(store.users.id(user)));
    }

    Map<String, Action> actions() {
        return Map.ofEntries(
                Map.entry("createOrganization", this::create),
                Map.entry("getOrganization", request -> view(find(request))),
                Map.entry("getOrganizationsBatch", request -> request.texts("organizationCodeList").stream()
                        .map(code -> view(store.organizations.get("organizationCode", code)))
                        .toList()),
                Map.entry("listOrganizations", this::list),
                Map.entry("searchOrganizations", this::list),
                Map.entry("updateOrganization", this::update),
                Map.entry("deleteOrganization", this::delete));
    }

    private static String code(Map<String, Object> organization) {
        return String.valueOf(organization.get("organizationCode"));
    }

    private Map<String, Object> find(Request request) {
        return store.organizations.get("organizationCode", request.text("organizationCode"));
    }

    private Map<String, Object> view(Map<String, Object> organization) {
        Map<String, Object> root =
                departments.view(store.departments.get("departmentId", store.organizations.id(organization)));
        return Templates.filled(
                organization,
                Map.of(
                        "membersCount", root.getOrDefault("membersCount", 0),
                        "hasChildren", root.getOrDefault("hasChildren", false)));
    }

    /** Creates the root department of an organization. */
    private Map<String, Object> found(Map<String, Object> organization) {
        Map<String, Object> common = new LinkedHashMap<>(organization);
        common.remove("i18n");
        return departments.add(
                new Request(common),
                Templates.filled(
                        named(organization),
                        Map.of("departmentId", store.organizations.id(organization), "parentDepartmentId", "")));
    }

    /** Returns the names of the root department: those of its organization, in each language. */
    private static Map<String, Object> named(Map<String, Object> organization) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("name", organization.getOrDefault("organizationName", ""));
        Object names = Templates.object(organization.get("i18n")).get("organizationName");
        if (names != null) {
            named.put("i18n", Map.of("name", names));
        }
        return named;
    }

    private Map<String, Object> create(Request request) {
        store.organizations.checkFree("organizationCode", request.text("organizationCode"), organization -> true);
        String now = store.now();
        Map<String, Object> organization = store.organizations.put(
                type.create(request, Map.of("departmentId", store.newId(), "createdAt", now, "updatedAt", now)));
        found(organization);
        return view(organization);
    }

    private Map<String, Object> update(Request request) {
        Map<String, Object> organization = find(request);
        String code = request.optional("organizationNewCode").orElse(code(organization));
        store.organizations.checkFree("organizationCode", code, other -> !other.equals(organization));
        store.departments
                .all(department -> code(department).equals(code(organization)))
                .forEach(department ->
                        store.departments.put(Templates.filled(department, Map.of("organizationCode", code))));
        Map<String, Object> changed = store.organizations.put(
                type.changed(organization, request, Map.of("organizationCode", code, "updatedAt", store.now())));
        store.departments.put(Templates.filled(
                store.departments.get("departmentId", store.organizations.id(changed)), named(changed)));
        return view(changed);
    }

    private Object delete(Request request) {
        store.organizations
                .all(organization -> code(organization).equals(request.text("organizationCode")))
                .forEach(organization -> {
                    departments.remove(store.departments.get("departmentId", store.organizations.id(organization)));
                    store.organizations.remove(organization);
                });
        return Action.DONE;
    }

    private List<Map<String, Object>> list(Request request) {
        return store.organizations.all(Keywords.in(request.optional("keywords"), SEARCHED)).stream()
                .map(this::view)
                .toList();
    }
}
