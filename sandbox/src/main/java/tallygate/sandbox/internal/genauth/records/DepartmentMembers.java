package tallygate.sandbox.internal.genauth.records;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tallygate.sandbox.internal.json.Templates;
import tallygate.sandbox.internal.spec.Request;

/** Keeps the members of the departments. */
final class DepartmentMembers {
    private final Store store;
    private final RecordType membership;
    private final Departments departments;
    private final Users users;

    /** @param membership creates the entries in the list of a user's departments */
    DepartmentMembers(Store store, RecordType membership, Departments departments, Users users) {
        this.store = store;
        this.membership = membership;
        this.departments = departments;
        this.users = users;
    }

    Map<String, Action> actions() {
        return Map.of(
                "addDepartmentMembers",
                this::add,
                "removeDepartmentMembers",
                this::remove,
                "listDepartmentMembers",
                request -> users.views(members(request)),
                "searchDepartmentMembers",
                request -> users.search(users.views(members(request)), request),
                "listDepartmentMemberIds",
                request -> List.copyOf(members(request)),
                "isUserInDepartment",
                request -> Map.of(
                        "inDepartment", members(request).contains(store.users.id(users.find(withoutIdType(request))))),
                "getUserDepartments",
                this::ofUser,
                "setUserDepartments",
                this::set);
    }

    private static Request withoutIdType(Request request) {
        return new Request(Map.of("userId", request.text("userId")));
    }

    private Object add(Request request) {
        store.departments.members(departments.find(request)).addAll(users.known(request));
        return Action.DONE;
    }

    private Object remove(Request request) {
        request.texts("userIds").forEach(store.departments.members(departments.find(request))::remove);
        return Action.DONE;
    }

    private Set<String> members(Request request) {
        Map<String, Object> department = departments.find(request);
        List<Map<String, Object>> counted =
                request.flag("includeChildrenDepartments") ? departments.subtree(department) : List.of(department);
        Set<String> members = new LinkedHashSet<>();
        counted.forEach(each -> members.addAll(store.departments.members(each)));
        return members;
    }

    private Object set(Request request) {
        Map<String, Object> user = users.find(request);
        String id = store.users.id(user);
        List<Request> wanted = request.parts("departments");
        List<Map<String, Object>> found = wanted.stream().map(departments::find).toList();
        store.departments.forget(id);
        for (int i = 0; i < found.size(); i++) {
            Map<String, Object> department = found.get(i);
            store.departments.members(department).add(id);
            Set<String> leaders = new LinkedHashSet<>(leaders(department));
            boolean unused = wanted.get(i).flag("isLeader") ? leaders.add(id) : leaders.remove(id);
            store.departments.put(Templates.filled(department, Map.of("leaderUserIds", List.copyOf(leaders))));
        }
        Optional<String> main = wanted.stream()
                .filter(department -> department.flag("isMainDepartment"))
                .map(department -> department.text("departmentId"))
                .findFirst();
        main.ifPresent(department -> store.users.put(Templates.filled(user, Map.of("mainDepartmentId", department))));
        return Action.DONE;
    }

    private static List<String> leaders(Map<String, Object> department) {
        return new Request(department).texts("leaderUserIds");
    }

    private Object ofUser(Request request) {
        Map<String, Object> user = users.find(request);
        return store.departments.having(store.users.id(user)).stream()
                .map(department -> membership.create(
                        new Request(department),
                        Map.of(
                                "isRoot", departments.isRoot(department),
                                "isLeader", leaders(department).contains(store.users.id(user)),
                                "isMainDepartment",
                                        store.departments.id(department).equals(user.get("mainDepartmentId")))))
                .toList();
    }
}
