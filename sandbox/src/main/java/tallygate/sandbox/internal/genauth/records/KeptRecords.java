package tallygate.sandbox.internal.genauth.records;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tallygate.sandbox.internal.spec.GeneratedResponses;
import tallygate.spec.Specification;

/** The operations that the sandbox executes on users, groups, roles, organizations and departments, by id. */
public final class KeptRecords {
    private KeptRecords() {}

    public static Map<String, Action> actions(Specification specification, GeneratedResponses generated, int seed) {
        Store store = new Store(seed);
        Users users = new Users(store, new RecordType(specification, generated, "UserDto"));
        Groups groups = new Groups(store, new RecordType(specification, generated, "GroupDto"), users);
        Roles roles = new Roles(store, new RecordType(specification, generated, "RoleDto"));
        RoleAssignments assignments = new RoleAssignments(
                store, new RecordType(specification, generated, "RoleDepartmentRespDto"), roles, users);
        Departments departments = new Departments(store, new RecordType(specification, generated, "DepartmentDto"));
        Organizations organizations =
                new Organizations(store, new RecordType(specification, generated, "OrganizationDto"), departments);
        DepartmentMembers members = new DepartmentMembers(
                store, new RecordType(specification, generated, "UserDepartmentRespDto"), departments, users);
        Map<String, Action> actions = new HashMap<>();
        Stream.of(
                        users.actions(),
                        groups.actions(),
                        roles.actions(),
                        assignments.actions(),
                        departments.actions(),
                        organizations.actions(),
                        members.actions())
                .forEach(actions::putAll);
        return Map.copyOf(actions);
    }
}
