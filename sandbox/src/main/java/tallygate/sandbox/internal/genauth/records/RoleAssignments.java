package tallygate.sandbox.internal.genauth.records;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.spec.Request;

/** Keeps the assignments of roles. Members do not have the roles of their group or department. */
final class RoleAssignments {
    private final Store store;
    private final RecordType ofDepartment;
    private final Roles roles;
    private final Users users;

    /**
     * Assigns the initial roles to all initial users.
     *
     * @param ofDepartment creates the entries in the list of a role's departments
     */
    RoleAssignments(Store store, RecordType ofDepartment, Roles roles, Users users) {
        this.store = store;
        this.ofDepartment = ofDepartment;
        this.roles = roles;
        this.users = users;
        store.roles.all().forEach(role -> store.users
                .all()
                .forEach(user -> store.roles.members(role).add(Assignee.user(store.users.id(user)))));
    }

    Map<String, Action> actions() {
        return Map.of(
                "assignRole",
                request -> assign(List.of(request), request),
                "assignRoleBatch",
                request -> assign(request.parts("roles"), request),
                "revokeRole",
                request -> revoke(List.of(request), request),
                "revokeRoleBatch",
                request -> revoke(request.parts("roles"), request),
                "listRoleMembers",
                request -> users.views(assigned(request, "USER")),
                "listRoleDepartments",
                this::departments,
                "getUserRoles",
                this::ofUser,
                "hasAnyRole",
                request -> Map.of("hasAnyRole", hasAny(request)));
    }

    private Object assign(List<Request> named, Request request) {
        List<String> assignees = assignees(request);
        named.stream().map(roles::find).toList().forEach(role -> store.roles
                .members(role)
                .addAll(assignees));
        return Action.DONE;
    }

    private Object revoke(List<Request> named, Request request) {
        Set<String> assignees = Set.copyOf(assignees(request));
        named.stream().map(roles::find).toList().forEach(role -> store.roles
                .members(role)
                .removeAll(assignees));
        return Action.DONE;
    }

    private List<String> assignees(Request request) {
        return request.parts("targets").stream()
                .map(target -> Assignee.of(
                        target.text("targetType"), id(target.text("targetType"), target.text("targetIdentifier"))))
                .toList();
    }

    /** Returns the id of an assignee; groups are named by code, the others by id. */
    private String id(String kind, String identifier) {
        return switch (kind) {
            case "USER" -> store.users.id(store.users.get("userId", identifier));
            case "GROUP" -> store.groups.id(store.groups.get("code", identifier));
            case "DEPARTMENT" -> store.departments.id(store.departments.get("departmentId", identifier));
            default -> throw new Rejection(400, "Parameter targetType must be USER, GROUP or DEPARTMENT");
        };
    }

    private List<String> assigned(Request request, String kind) {
        String prefix = Assignee.of(kind, "");
        return store.roles.members(roles.find(request)).stream()
                .filter(assignee -> assignee.startsWith(prefix))
                .map(assignee -> assignee.substring(prefix.length()))
                .toList();
    }

    private Object departments(Request request) {
        return assigned(request, "DEPARTMENT").stream()
                .map(id -> store.departments.get("departmentId", id))
                .map(department ->
                        ofDepartment.create(new Request(department), Map.of("id", store.departments.id(department))))
                .toList();
    }

    private List<Map<String, Object>> ofUser(Request request) {
        return store.roles.having(Assignee.user(store.users.id(users.find(request)))).stream()
                .filter(role -> request.optional("namespace")
                        .map(namespace -> namespace.equals(role.get("namespace")))
                        .orElse(true))
                .toList();
    }

    private boolean hasAny(Request request) {
        List<Map<String, Object>> had = store.roles.having(Assignee.user(store.users.id(users.find(request))));
        return request.parts("roles").stream().anyMatch(wanted -> had.stream()
                .anyMatch(role -> Roles.isNamed(role, wanted.text("code"), Roles.namespace(wanted))));
    }
}
