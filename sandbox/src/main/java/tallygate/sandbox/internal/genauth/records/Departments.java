package tallygate.sandbox.internal.genauth.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.json.Templates;
import tallygate.sandbox.internal.spec.Request;

/** Keeps the departments: a tree for each organization, whose root is created and deleted with it. */
final class Departments {
    static final String ROOT = "root";

    private static final List<String> SEARCHED = List.of("name", "code");

    private final Store store;
    private final RecordType type;

    Departments(Store store, RecordType type) {
        this.store = store;
        this.type = type;
    }

    Map<String, Action> actions() {
        return Map.ofEntries(
                Map.entry("createDepartment", this::create),
                Map.entry("getDepartment", request -> view(find(request))),
                Map.entry("getDepartmentById", request -> view(find(request))),
                Map.entry("getParentDepartment", this::parent),
                Map.entry("listChildrenDepartments", request -> views(children(find(request)))),
                Map.entry("getAllDepartments", request -> views(subtree(find(request)))),
                Map.entry("searchDepartments", this::search),
                Map.entry("searchDepartmentsList", this::search),
                Map.entry("updateDepartment", this::update),
                Map.entry("deleteDepartment", this::delete));
    }

    /** Returns the department that a request names by departmentId, in the form of its departmentIdType. */
    Map<String, Object> find(Request request) {
        String id = request.optional("departmentId").orElse(ROOT);
        return request.has("departmentCode")
                ? find(request, "code", request.text("departmentCode"))
                : find(request, property(request), id);
    }

    /** Returns a department and all below it. */
    List<Map<String, Object>> subtree(Map<String, Object> top) {
        List<Map<String, Object>> subtree = new ArrayList<>();
        subtree.add(top);
        children(top).forEach(child -> subtree.addAll(subtree(child)));
        return subtree;
    }

    /** Adds a department below another one, or as the root of an organization. */
    Map<String, Object> add(Request request, Map<String, ?> own) {
        String now = store.now();
        return store.departments.put(
                Templates.filled(type.create(request, Map.of("createdAt", now, "updatedAt", now)), own));
    }

    /** Removes a department and all below it. */
    void remove(Map<String, Object> top) {
        subtree(top).forEach(department -> {
            store.departments.remove(department);
            store.roles.forget(Assignee.of("DEPARTMENT", store.departments.id(department)));
        });
    }

    Map<String, Object> view(Map<String, Object> department) {
        Object above = store.departments
                .find(parent -> store.departments.id(parent).equals(department.get("parentDepartmentId")))
                .map(parent -> parent.getOrDefault("code", ""))
                .orElse("");
        return Templates.filled(
                department,
                Map.of(
                        "parentDepartmentCode",
                        above,
                        "membersCount",
                        store.departments.members(department).size(),
                        "hasChildren",
                        !children(department).isEmpty()));
    }

    boolean isRoot(Map<String, Object> department) {
        return "".equals(department.get("parentDepartmentId"));
    }

    private List<Map<String, Object>> views(List<Map<String, Object>> departments) {
        return departments.stream().map(this::view).toList();
    }

    private static String property(Request request) {
        return switch (request.optional("departmentIdType").orElse("department_id")) {
            case "open_department_id" -> "openDepartmentId";
            case "code" -> "code";
            default -> "departmentId";
        };
    }

    /**
     * Finds a department in the organization that the request names, or in any if it names none; of the roots, that of the
     * first.
     */
    private Map<String, Object> find(Request request, String property, String id) {
        if (id.equals(ROOT) && !request.has("organizationCode")) {
            return store.departments.find(this::isRoot).orElseThrow(() -> store.departments.missing(id));
        }
        if (id.equals(ROOT) && request.has("organizationCode")) {
            Map<String, Object> organization =
                    store.organizations.get("organizationCode", request.text("organizationCode"));
            return store.departments.get("departmentId", store.organizations.id(organization));
        }
        return store.departments
                .find(department -> id.equals(department.get(property)) && isIn(request, department))
                .orElseThrow(() -> store.departments.missing(id));
    }

    private static boolean isIn(Request request, Map<String, Object> department) {
        return request.optional("organizationCode")
                .map(code -> code.equals(department.get("organizationCode")))
                .orElse(true);
    }

    private List<Map<String, Object>> children(Map<String, Object> parent) {
        return store.departments.all(
                department -> store.departments.id(parent).equals(department.get("parentDepartmentId")));
    }

    private Map<String, Object> below(Map<String, Object> parent) {
        return Map.of(
                "organizationCode", parent.getOrDefault("organizationCode", ""),
                "parentDepartmentId", store.departments.id(parent));
    }

    private Map<String, Object> create(Request request) {
        Map<String, Object> parent = find(request, property(request), request.text("parentDepartmentId"));
        checkFree(request, "");
        Map<String, Object> own = Templates.filled(below(parent), Map.of("departmentId", store.newId()));
        return view(add(request, own));
    }

    private Map<String, Object> parent(Request request) {
        String parent = String.valueOf(find(request).get("parentDepartmentId"));
        return view(store.departments.get("departmentId", parent));
    }

    private List<Map<String, Object>> search(Request request) {
        return views(store.departments.all(
                Keywords.in(request.optional("keywords"), SEARCHED).and(department -> isIn(request, department))));
    }

    private Map<String, Object> update(Request request) {
        Map<String, Object> department = find(request);
        checkFree(request, store.departments.id(department));
        Map<String, Object> place = request.has("parentDepartmentId") ? movedBelow(request, department) : Map.of();
        Map<String, Object> changed = type.changed(department, request, Map.of("updatedAt", store.now()));
        changed.put("departmentId", store.departments.id(department));
        changed.putAll(place);
        return view(store.departments.put(changed));
    }

    private Map<String, Object> movedBelow(Request request, Map<String, Object> department) {
        Map<String, Object> parent = find(request, property(request), request.text("parentDepartmentId"));
        if (subtree(department).contains(parent)) {
            throw new Rejection(422, "A department cannot be below itself");
        }
        return below(parent);
    }

    /** Deletes a department; a missing one counts as deleted. */
    private Object delete(Request request) {
        String id = request.text("departmentId");
        List<Map<String, Object>> named = store.departments.all(
                department -> id.equals(department.get(property(request))) && isIn(request, department));
        if (id.equals(ROOT) || named.stream().anyMatch(this::isRoot)) {
            throw new Rejection(422, "The root department is deleted with its organization");
        }
        named.forEach(this::remove);
        return Action.DONE;
    }

    private void checkFree(Request request, String self) {
        Stream.of("code", "openDepartmentId")
                .forEach(property -> store.departments.checkFree(
                        property,
                        request.properties().get(property),
                        department -> isIn(request, department)
                                && !store.departments.id(department).equals(self)));
    }
}
