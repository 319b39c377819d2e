package tallygate.reference.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.DepartmentDto;
import tallygate.genauth.model.GetOrdersDto;
import tallygate.genauth.model.ListChildrenDepartmentsDto;
import tallygate.genauth.model.ListGroupsDto;
import tallygate.genauth.model.ListOrganizationsDto;
import tallygate.genauth.model.ListRolesDto;
import tallygate.genauth.model.ListUsersRequestDto;
import tallygate.sandbox.Sandbox;
import tallygate.spec.ExampleValues;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/** Requests that name what a sandbox has, each with what its operation requires and nothing else. */
final class KnownValues {
    private static final Set<String> SECTIONS =
            Set.of("User", "Group", "Role", "Organization", "MeteringAndBilling", "Token", "Event");

    private final ExampleValues required;
    private final List<String> order;
    private final Map<String, Object> everywhere = new LinkedHashMap<>();
    private final Map<String, String> codes;

    /** Takes the second of everything, for operations that delete the documented example delete the first. */
    KnownValues(Specification specification, Sandbox sandbox, ManagementClient client) {
        required = ExampleValues.of(specification, Completeness.REQUIRED_PROPERTIES);
        order = SpecifiedOperation.allOf(specification).stream()
                .map(SpecifiedOperation::id)
                .toList();
        String user = client.listUsers(ListUsersRequestDto.builder().build())
                .data()
                .list()
                .get(1)
                .userId();
        String organization = client.listOrganizations(
                        ListOrganizationsDto.builder().build())
                .data()
                .list()
                .get(1)
                .organizationCode();
        DepartmentDto department = client.listChildrenDepartments(ListChildrenDepartmentsDto.builder()
                        .organizationCode(organization)
                        .departmentId("root")
                        .build())
                .data()
                .list()
                .get(1);
        String role = client.listRoles(ListRolesDto.builder().build())
                .data()
                .list()
                .get(1)
                .code();
        String group = client.listGroups(ListGroupsDto.builder().build())
                .data()
                .list()
                .get(1)
                .code();
        everywhere.put("userId", user);
        everywhere.put("userIds", List.of(user));
        everywhere.put("targetType", "USER");
        everywhere.put("targetIdentifier", user);
        everywhere.put("organizationCode", organization);
        everywhere.put("organizationCodeList", List.of(organization));
        everywhere.put("departmentId", department.departmentId());
        everywhere.put("parentDepartmentId", department.parentDepartmentId());
        everywhere.put("keywords", "e");
        everywhere.put("accessKeyId", sandbox.accessKeyId());
        everywhere.put("accessKeySecret", sandbox.accessKeySecret());
        everywhere.put(
                "orderNo",
                client.getOrders(GetOrdersDto.builder().build())
                        .data()
                        .list()
                        .get(1)
                        .orderNo());
        codes = Map.of("Group", group, "Role", role, "User", role);
    }

    /** With values that nothing has which a sandbox begins with, where the operation makes or removes something. */
    Map<String, Object> request(SpecifiedOperation operation) {
        String type = operation.requestType();
        if (type == null) {
            return Map.of();
        }
        Map<String, Object> request = new LinkedHashMap<>(
                required.variant(100 + order.indexOf(operation.id())).object(type));
        request.computeIfPresent("page", (name, text) -> text instanceof String ? "1" : text);
        request.computeIfPresent("limit", (name, text) -> text instanceof String ? "10" : text);
        if (operation.id().equals("pubtEvent")) {
            // It shares its path with verifyEvent, which requires these.
            request.putAll(Map.of("eventType", "anything", "eventData", Map.of()));
        }
        if (operation.id().equals("getDepartment")) {
            // Nothing is required, for there are several ways to name one.
            request.put("departmentId", "");
        }
        if (operation.id().equals("createOrganization")) {
            request.put("organizationCode", "new");
            return request;
        }
        return operation.id().startsWith("delete") || !SECTIONS.contains(operation.section())
                ? request
                : known(operation, request);
    }

    private Map<String, Object> known(SpecifiedOperation operation, Map<?, ?> request) {
        Map<String, Object> known = new LinkedHashMap<>();
        request.forEach((key, value) -> known.put(key.toString(), known(operation, key.toString(), value)));
        return known;
    }

    private Object known(SpecifiedOperation operation, String name, Object value) {
        if (name.equals("code") && !operation.id().startsWith("create") && codes.containsKey(operation.section())) {
            return codes.get(operation.section());
        }
        if (everywhere.containsKey(name)) {
            return everywhere.get(name);
        }
        if (value instanceof Map<?, ?> nested) {
            return known(operation, nested);
        }
        return value instanceof List<?> list
                ? list.stream().map(element -> known(operation, "", element)).toList()
                : value;
    }
}
