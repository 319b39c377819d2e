package tallygate.sandbox.internal.genauth.records;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tallygate.sandbox.internal.json.Templates;
import tallygate.sandbox.internal.spec.GeneratedResponses;
import tallygate.sandbox.internal.spec.Request;

/** Keeps the groups with their members. The initial groups have all initial users. */
final class Groups {
    private static final List<String> SEARCHED = List.of("code", "name");

    private final Store store;
    private final RecordType type;
    private final Users users;

    Groups(Store store, RecordType type, Users users) {
        this.store = store;
        this.type = type;
        this.users = users;
        IntStream.range(0, GeneratedResponses.LIST_SIZE).forEach(number -> {
            Map<String, Object> group = store.groups.put(type.example(
                    number, Templates.filled(Map.of("members", List.of()), DocumentedNames.ofGroup(number))));
            store.users.all().forEach(user -> store.groups.members(group).add(store.users.id(user)));
        });
    }

    Map<String, Action> actions() {
        return Map.ofEntries(
                Map.entry("createGroup", this::create),
                Map.entry("createGroupsBatch", request -> request.parts("list").stream()
                        .map(this::create)
                        .toList()),
                Map.entry("createOrUpdateGroup", this::createOrUpdate),
                Map.entry("getGroup", this::find),
                Map.entry("listGroups", this::list),
                Map.entry("getAllGroups", this::all),
                Map.entry("updateGroup", this::update),
                Map.entry("deleteGroupsBatch", this::delete),
                Map.entry("addGroupMembers", this::addMembers),
                Map.entry("removeGroupMembers", this::removeMembers),
                Map.entry("listGroupMembers", request -> users.views(store.groups.members(find(request)))),
                Map.entry("getUserGroups", request -> store.groups.having(store.users.id(users.find(request)))));
    }

    private Map<String, Object> find(Request request) {
        return store.groups.get("code", request.text("code"));
    }

    private Map<String, Object> create(Request request) {
        store.groups.checkFree("code", request.text("code"), group -> true);
        return store.groups.put(type.create(request, Map.of("id", store.newId(), "members", List.of())));
    }

    private Map<String, Object> createOrUpdate(Request request) {
        boolean created = store.groups
                .find(group -> request.text("code").equals(group.get("code")))
                .isEmpty();
        Map<String, Object> group = created ? create(request) : update(request);
        return Templates.filled(Map.of("created", created), Map.of("data", group));
    }

    private Map<String, Object> update(Request request) {
        Map<String, Object> group = find(request);
        String code = request.optional("newCode").orElse(request.text("code"));
        store.groups.checkFree("code", code, other -> !other.equals(group));
        return store.groups.put(type.changed(group, request, Map.of("code", code)));
    }

    private Object delete(Request request) {
        store.groups
                .all(group -> request.texts("codeList").contains(group.get("code")))
                .forEach(group -> {
                    store.groups.remove(group);
                    store.roles.forget(Assignee.of("GROUP", store.groups.id(group)));
                });
        return Action.DONE;
    }

    private List<Map<String, Object>> list(Request request) {
        return store.groups.all(Keywords.in(request.optional("keywords"), SEARCHED));
    }

    private List<Map<String, Object>> all(Request request) {
        return store.groups.all().stream()
                .map(group -> request.flag("fetchMembers")
                        ? Templates.filled(group, Map.of("members", users.views(store.groups.members(group))))
                        : group)
                .toList();
    }

    private Object addMembers(Request request) {
        store.groups.members(find(request)).addAll(users.known(request));
        return Action.DONE;
    }

    private Object removeMembers(Request request) {
        request.texts("userIds").forEach(store.groups.members(find(request))::remove);
        return Action.DONE;
    }
}
