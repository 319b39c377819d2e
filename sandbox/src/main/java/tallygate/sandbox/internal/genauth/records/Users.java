package tallygate.sandbox.internal.genauth.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tallygate.sandbox.internal.json.Templates;
import tallygate.sandbox.internal.spec.GeneratedResponses;
import tallygate.sandbox.internal.spec.Request;

/** Keeps the users. */
final class Users {
    private static final List<String> UNIQUE = List.of("username", "email", "phone", "externalId");
    private static final List<String> SEARCHED =
            List.of("username", "name", "nickname", "email", "phone", "givenName", "familyName");

    private final Store store;
    private final RecordType type;

    Users(Store store, RecordType type) {
        this.store = store;
        this.type = type;
        IntStream.range(0, GeneratedResponses.LIST_SIZE)
                .forEach(number -> store.users.put(type.example(
                        number,
                        Templates.filled(
                                Map.of(
                                        "email", "user-%d@example.com".formatted(number + 1),
                                        "phone", "13800000%03d".formatted(number + 1)),
                                DocumentedNames.ofUser(number)))));
    }

    Map<String, Action> actions() {
        return Map.ofEntries(
                Map.entry("createUser", this::create),
                Map.entry("createUsersBatch", request -> request.parts("list").stream()
                        .map(this::create)
                        .toList()),
                Map.entry("getUser", request -> view(find(request))),
                Map.entry("getUserBatch", request -> request.texts("userIds").stream()
                        .map(id -> view(find(id, request)))
                        .toList()),
                Map.entry("listUsersLegacy", this::list),
                Map.entry("listUsers", this::list),
                Map.entry("listUsersByKeywords", this::list),
                Map.entry("updateUser", this::update),
                Map.entry("updateUserBatch", request -> request.parts("list").stream()
                        .map(this::update)
                        .toList()),
                Map.entry("deleteUsersBatch", this::delete),
                Map.entry("isUserExists", request -> Map.of("exists", exists(request))));
    }

    /** Returns the user that a request names by userId, in the form of its userIdType. */
    Map<String, Object> find(Request request) {
        return find(request.text("userId"), request);
    }

    private Map<String, Object> find(String id, Request request) {
        String property =
                switch (request.optional("userIdType").orElse("user_id")) {
                    case "external_id" -> "externalId";
                    case "email" -> "email";
                    case "phone" -> "phone";
                    case "username" -> "username";
                    default -> "userId";
                };
        return store.users.get(property, id);
    }

    /** Returns the ids in a request, each of which must be that of a user. */
    List<String> known(Request request) {
        return request.texts("userIds").stream()
                .map(id -> store.users.id(store.users.get("userId", id)))
                .toList();
    }

    /** Returns the users with these ids as responses show them. */
    List<Map<String, Object>> views(Collection<String> ids) {
        return ids.stream().map(id -> view(store.users.get("userId", id))).toList();
    }

    /** Returns those of the users that match the search of a request. */
    List<Map<String, Object>> search(List<Map<String, Object>> found, Request request) {
        return found.stream()
                .filter(Keywords.in(request.optional("keywords"), SEARCHED))
                .toList();
    }

    private Map<String, Object> view(Map<String, Object> user) {
        List<String> departments = store.departments.having(store.users.id(user)).stream()
                .map(store.departments::id)
                .toList();
        return Templates.filled(user, Map.of("departmentIds", departments));
    }

    private Map<String, Object> create(Request request) {
        checkFree(request, "");
        List<Map<String, Object>> departments = request.texts("departmentIds").stream()
                .map(id -> store.departments.get("departmentId", id))
                .toList();
        String now = store.now();
        String id = store.newId();
        Map<String, Object> user =
                store.users.put(type.create(request, Map.of("userId", id, "createdAt", now, "updatedAt", now)));
        departments.forEach(department -> store.departments.members(department).add(id));
        return view(user);
    }

    private Map<String, Object> update(Request request) {
        Map<String, Object> user = store.users.get("userId", request.text("userId"));
        checkFree(request, request.text("userId"));
        return view(store.users.put(type.changed(user, request, Map.of("updatedAt", store.now()))));
    }

    private Object delete(Request request) {
        store.users
                .all(user -> request.texts("userIds").contains(store.users.id(user)))
                .forEach(user -> {
                    store.users.remove(user);
                    store.groups.forget(store.users.id(user));
                    store.departments.forget(store.users.id(user));
                    store.roles.forget(Assignee.user(store.users.id(user)));
                });
        return Action.DONE;
    }

    private List<Map<String, Object>> list(Request request) {
        List<Map<String, Object>> found = store.users.all(user -> request.optional("status")
                .map(status -> status.equals(user.get("status")))
                .orElse(true));
        return search(found, request).stream().map(this::view).toList();
    }

    private boolean exists(Request request) {
        return UNIQUE.stream().filter(request::has).anyMatch(property -> store.users
                .find(user -> request.text(property).equals(user.get(property)))
                .isPresent());
    }

    private void checkFree(Request request, String self) {
        UNIQUE.forEach(
                property -> store.users.checkFree(property, request.properties().get(property), user -> !store.users
                        .id(user)
                        .equals(self)));
    }
}
