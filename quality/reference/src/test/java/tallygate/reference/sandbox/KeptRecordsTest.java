package tallygate.reference.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tallygate.core.error.ApiException;
import tallygate.core.error.NotFoundException;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.AddDepartmentMembersReqDto;
import tallygate.genauth.model.AddGroupMembersReqDto;
import tallygate.genauth.model.AssignRoleDto;
import tallygate.genauth.model.CreateDepartmentReqDto;
import tallygate.genauth.model.CreateGroupReqDto;
import tallygate.genauth.model.CreateOrganizationReqDto;
import tallygate.genauth.model.CreateRoleDto;
import tallygate.genauth.model.CreateUserBatchReqDto;
import tallygate.genauth.model.CreateUserInfoDto;
import tallygate.genauth.model.CreateUserReqDto;
import tallygate.genauth.model.DeleteDepartmentReqDto;
import tallygate.genauth.model.DeleteGroupsReqDto;
import tallygate.genauth.model.DeleteOrganizationReqDto;
import tallygate.genauth.model.DeleteRoleDto;
import tallygate.genauth.model.DeleteUsersBatchDto;
import tallygate.genauth.model.DepartmentDto;
import tallygate.genauth.model.GetGroupDto;
import tallygate.genauth.model.GetOrganizationDto;
import tallygate.genauth.model.GetParentDepartmentDto;
import tallygate.genauth.model.GetRoleDto;
import tallygate.genauth.model.GetUserBatchDto;
import tallygate.genauth.model.GetUserDepartmentsDto;
import tallygate.genauth.model.GetUserDto;
import tallygate.genauth.model.GetUserGroupsDto;
import tallygate.genauth.model.GroupDto;
import tallygate.genauth.model.HasAnyRoleReqDto;
import tallygate.genauth.model.HasRoleRolesDto;
import tallygate.genauth.model.ListChildrenDepartmentsDto;
import tallygate.genauth.model.ListDepartmentMembersDto;
import tallygate.genauth.model.ListGroupMembersDto;
import tallygate.genauth.model.ListGroupsDto;
import tallygate.genauth.model.ListOrganizationsDto;
import tallygate.genauth.model.ListRoleDepartmentsDto;
import tallygate.genauth.model.ListRoleMembersDto;
import tallygate.genauth.model.ListRolesDto;
import tallygate.genauth.model.ListUsersRequestDto;
import tallygate.genauth.model.OrganizationDto;
import tallygate.genauth.model.RemoveDepartmentMembersReqDto;
import tallygate.genauth.model.RemoveGroupMembersReqDto;
import tallygate.genauth.model.ResGroupDto;
import tallygate.genauth.model.RevokeRoleDto;
import tallygate.genauth.model.RoleDepartmentRespDto;
import tallygate.genauth.model.RoleDto;
import tallygate.genauth.model.TargetDto;
import tallygate.genauth.model.TargetType;
import tallygate.genauth.model.UpdateDepartmentReqDto;
import tallygate.genauth.model.UpdateGroupReqDto;
import tallygate.genauth.model.UpdateRoleDto;
import tallygate.genauth.model.UpdateUserReqDto;
import tallygate.genauth.model.UserDepartmentRespDto;
import tallygate.genauth.model.UserDto;
import tallygate.genauth.model.UserIdType;
import tallygate.sandbox.Sandbox;

/** What is created in the sandbox is there, until it is deleted. */
final class KeptRecordsTest {
    private static final int AT_FIRST = 23;

    private final Sandbox sandbox = Sandbox.start();
    private final ManagementClient client = ManagementClient.builder()
            .host(sandbox.baseUrl())
            .accessKey(sandbox.accessKeyId(), sandbox.accessKeySecret())
            .build();

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void storyOfAUser() {
        UserDto created = client.createUser(CreateUserReqDto.builder()
                        .username("ada")
                        .email("ada@example.com")
                        .givenName("Ada")
                        .customData(Map.of("shoe", "38"))
                        .build())
                .data();

        assertThat(user(created.userId())).isEqualTo(created);
        assertThat(created.username()).hasValue("ada");
        assertThat(created.givenName()).hasValue("Ada");
        assertThat(created.customData()).containsEntry("shoe", "38");
        assertThat(client.getUser(GetUserDto.builder()
                                .userId("ada@example.com")
                                .userIdType(UserIdType.EMAIL)
                                .build())
                        .data())
                .isEqualTo(created);
        assertThat(users("")).isEqualTo(AT_FIRST + 1);
        assertThat(users("ADA@")).isEqualTo(1);
        assertRefused(
                409,
                () -> client.createUser(
                        CreateUserReqDto.builder().username("ada").build()));

        UserDto renamed = client.updateUser(UpdateUserReqDto.builder()
                        .userId(created.userId())
                        .givenName("Augusta Ada")
                        .build())
                .data();
        assertThat(renamed.givenName()).hasValue("Augusta Ada");
        assertThat(renamed.email()).hasValue("ada@example.com");
        assertThat(user(created.userId())).isEqualTo(renamed);

        client.deleteUsersBatch(
                DeleteUsersBatchDto.builder().userIds(List.of(created.userId())).build());
        assertThatThrownBy(() -> user(created.userId()))
                .isInstanceOfSatisfying(NotFoundException.class, refusal -> assertThat(refusal.apiCode())
                        .hasValue(2004));
        assertThat(users("")).isEqualTo(AT_FIRST);
    }

    @Test
    void usersCreatedTogetherAreReadTogether() {
        List<String> ids = client
                .createUsersBatch(CreateUserBatchReqDto.builder()
                        .list(List.of(
                                CreateUserInfoDto.builder().username("one").build(),
                                CreateUserInfoDto.builder().username("two").build()))
                        .build())
                .data()
                .stream()
                .map(UserDto::userId)
                .toList();

        assertThat(client.getUserBatch(GetUserBatchDto.builder().userIds(ids).build())
                        .data())
                .extracting(user -> user.username().orElseThrow())
                .containsExactly("one", "two");
        assertThat(users("")).isEqualTo(AT_FIRST + 2);
    }

    @Test
    void storyOfAGroup() {
        String ada = newUser("ada");
        GroupDto created = client.createGroup(CreateGroupReqDto.builder()
                        .code("math")
                        .name("Mathematicians")
                        .description("Those who prove")
                        .type("static")
                        .build())
                .data();
        assertThat(group("math")).isEqualTo(created);
        assertThat(created.name()).isEqualTo("Mathematicians");
        assertThat(client.listGroups(ListGroupsDto.builder().build()).data().totalCount())
                .isEqualTo(AT_FIRST + 1);
        assertRefused(
                409,
                () -> client.createGroup(CreateGroupReqDto.builder()
                        .code("math")
                        .name("Again")
                        .description("")
                        .type("static")
                        .build()));

        client.addGroupMembers(AddGroupMembersReqDto.builder()
                .code("math")
                .userIds(List.of(ada))
                .build());
        assertThat(members("math")).containsExactly(ada);
        assertThat(client.getUserGroups(GetUserGroupsDto.builder().userId(ada).build())
                        .data()
                        .list())
                .extracting(ResGroupDto::code)
                .containsExactly("math");

        client.updateGroup(UpdateGroupReqDto.builder()
                .code("math")
                .newCode("logic")
                .description("Those who conclude")
                .build());
        assertThat(group("logic").name()).isEqualTo("Mathematicians");
        assertThat(group("logic").description()).isEqualTo("Those who conclude");
        assertThat(members("logic")).containsExactly(ada);

        client.removeGroupMembers(RemoveGroupMembersReqDto.builder()
                .code("logic")
                .userIds(List.of(ada))
                .build());
        assertThat(members("logic")).isEmpty();
        client.deleteGroupsBatch(
                DeleteGroupsReqDto.builder().codeList(List.of("logic")).build());
        assertRefused(404, () -> group("logic"));
    }

    @Test
    void storyOfARole() {
        String ada = newUser("ada");
        client.createRole(CreateRoleDto.builder()
                .code("auditor")
                .namespace("books")
                .description("Reads all")
                .disableTime("1669881887852")
                .build());
        RoleDto created = role("auditor");
        assertThat(created.namespace()).isEqualTo("books");
        assertThat(created.description()).isEqualTo("Reads all");
        assertThat(created.disableTime()).hasValue(1_669_881_887_852L);
        assertRefused(
                404, () -> client.getRole(GetRoleDto.builder().code("auditor").build()));
        assertRefused(
                409,
                () -> client.createRole(CreateRoleDto.builder()
                        .code("auditor")
                        .namespace("books")
                        .build()));
        assertThat(client.listRoles(ListRolesDto.builder().namespace("books").build())
                        .data()
                        .totalCount())
                .isEqualTo(1);

        List<TargetDto> targets = List.of(TargetDto.builder()
                .targetType(TargetType.USER)
                .targetIdentifier(ada)
                .build());
        client.assignRole(AssignRoleDto.builder()
                .code("auditor")
                .namespace("books")
                .targets(targets)
                .build());
        assertThat(roleMembers()).containsExactly(ada);
        assertThat(hasRole(ada)).isTrue();
        client.revokeRole(RevokeRoleDto.builder()
                .code("auditor")
                .namespace("books")
                .targets(targets)
                .build());
        assertThat(roleMembers()).isEmpty();
        assertThat(hasRole(ada)).isFalse();

        client.updateRole(UpdateRoleDto.builder()
                .code("auditor")
                .newCode("reader")
                .name("Reader")
                .namespace("books")
                .build());
        assertThat(role("reader").name()).isEqualTo("Reader");
        assertThat(role("reader").description()).isEqualTo("Reads all");
        client.deleteRolesBatch(DeleteRoleDto.builder()
                .codeList(List.of("reader"))
                .namespace("books")
                .build());
        assertRefused(404, () -> role("reader"));
    }

    @Test
    void storyOfAnOrganization() {
        String ada = newUser("ada");
        OrganizationDto created = client.createOrganization(CreateOrganizationReqDto.builder()
                        .organizationCode("acme")
                        .organizationName("Acme")
                        .metadata(Map.of())
                        .build())
                .data();
        assertThat(organization("acme")).isEqualTo(created);
        assertThat(created.hasChildren()).isFalse();
        assertThat(client.listOrganizations(ListOrganizationsDto.builder().build())
                        .data()
                        .totalCount())
                .isEqualTo(AT_FIRST + 1);

        String research = newDepartment("Research", "root");
        String physics = newDepartment("Physics", research);
        assertThat(organization("acme").hasChildren()).isTrue();
        assertThat(children("root")).containsExactly("Research");
        assertThat(children(research)).containsExactly("Physics");
        assertThat(client.getParentDepartment(GetParentDepartmentDto.builder()
                                .organizationCode("acme")
                                .departmentId(physics)
                                .build())
                        .data()
                        .departmentId())
                .isEqualTo(research);

        client.addDepartmentMembers(AddDepartmentMembersReqDto.builder()
                .organizationCode("acme")
                .departmentId(physics)
                .userIds(List.of(ada))
                .build());
        assertThat(members(research, false)).isEmpty();
        assertThat(members(research, true)).containsExactly(ada);
        assertThat(user(ada).departmentIds()).containsExactly(physics);
        assertThat(client.getUserDepartments(
                                GetUserDepartmentsDto.builder().userId(ada).build())
                        .data()
                        .list())
                .extracting(UserDepartmentRespDto::name)
                .containsExactly("Physics");

        client.createRole(
                CreateRoleDto.builder().code("auditor").namespace("books").build());
        client.assignRole(AssignRoleDto.builder()
                .code("auditor")
                .namespace("books")
                .targets(List.of(TargetDto.builder()
                        .targetType(TargetType.DEPARTMENT)
                        .targetIdentifier(physics)
                        .build()))
                .build());
        assertThat(client.listRoleDepartments(ListRoleDepartmentsDto.builder()
                                .code("auditor")
                                .namespace("books")
                                .build())
                        .data()
                        .list())
                .extracting(RoleDepartmentRespDto::name)
                .containsExactly("Physics");

        DepartmentDto renamed = client.updateDepartment(UpdateDepartmentReqDto.builder()
                        .organizationCode("acme")
                        .departmentId(physics)
                        .name("Astronomy")
                        .parentDepartmentId("root")
                        .metadata(Map.of())
                        .build())
                .data();
        assertThat(renamed.membersCount()).isEqualTo(1);
        assertThat(children("root")).containsExactly("Research", "Astronomy");

        client.removeDepartmentMembers(RemoveDepartmentMembersReqDto.builder()
                .organizationCode("acme")
                .departmentId(physics)
                .userIds(List.of(ada))
                .build());
        assertThat(members(physics, false)).isEmpty();
        client.deleteDepartment(DeleteDepartmentReqDto.builder()
                .organizationCode("acme")
                .departmentId(research)
                .build());
        assertThat(children("root")).containsExactly("Astronomy");
        client.deleteOrganization(
                DeleteOrganizationReqDto.builder().organizationCode("acme").build());
        assertRefused(404, () -> organization("acme"));
        assertRefused(404, () -> children(physics));
    }

    private static void assertRefused(int statusCode, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.statusCode())
                .hasValue(statusCode));
    }

    private String newUser(String name) {
        return client.createUser(CreateUserReqDto.builder().username(name).build())
                .data()
                .userId();
    }

    private UserDto user(String id) {
        return client.getUser(GetUserDto.builder().userId(id).build()).data();
    }

    private int users(String keywords) {
        return client.listUsers(ListUsersRequestDto.builder().keywords(keywords).build())
                .data()
                .totalCount();
    }

    private GroupDto group(String code) {
        return client.getGroup(GetGroupDto.builder().code(code).build()).data();
    }

    private List<String> members(String group) {
        return client.listGroupMembers(ListGroupMembersDto.builder().code(group).build()).data().list().stream()
                .map(UserDto::userId)
                .toList();
    }

    private RoleDto role(String code) {
        return client.getRole(GetRoleDto.builder().code(code).namespace("books").build())
                .data();
    }

    private List<String> roleMembers() {
        return client
                .listRoleMembers(ListRoleMembersDto.builder()
                        .code("auditor")
                        .namespace("books")
                        .build())
                .data()
                .list()
                .stream()
                .map(UserDto::userId)
                .toList();
    }

    private boolean hasRole(String user) {
        return client.hasAnyRole(HasAnyRoleReqDto.builder()
                        .userId(user)
                        .roles(List.of(HasRoleRolesDto.builder()
                                .code("auditor")
                                .namespace("books")
                                .build()))
                        .build())
                .data()
                .hasAnyRole();
    }

    private OrganizationDto organization(String code) {
        return client.getOrganization(
                        GetOrganizationDto.builder().organizationCode(code).build())
                .data();
    }

    private String newDepartment(String name, String parent) {
        return client.createDepartment(CreateDepartmentReqDto.builder()
                        .organizationCode("acme")
                        .name(name)
                        .parentDepartmentId(parent)
                        .metadata(Map.of())
                        .build())
                .data()
                .departmentId();
    }

    private List<String> children(String department) {
        return client
                .listChildrenDepartments(ListChildrenDepartmentsDto.builder()
                        .organizationCode("acme")
                        .departmentId(department)
                        .build())
                .data()
                .list()
                .stream()
                .map(DepartmentDto::name)
                .toList();
    }

    private List<String> members(String department, boolean withChildren) {
        return client
                .listDepartmentMembers(ListDepartmentMembersDto.builder()
                        .organizationCode("acme")
                        .departmentId(department)
                        .includeChildrenDepartments(withChildren)
                        .build())
                .data()
                .list()
                .stream()
                .map(UserDto::userId)
                .toList();
    }
}
