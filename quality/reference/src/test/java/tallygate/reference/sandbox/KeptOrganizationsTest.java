package tallygate.reference.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tallygate.genauth.model.AddDepartmentMembersReqDto;
import tallygate.genauth.model.AssignRoleDto;
import tallygate.genauth.model.CreateDepartmentReqDto;
import tallygate.genauth.model.CreateOrganizationReqDto;
import tallygate.genauth.model.CreateRoleDto;
import tallygate.genauth.model.DeleteDepartmentReqDto;
import tallygate.genauth.model.DeleteOrganizationReqDto;
import tallygate.genauth.model.DepartmentDto;
import tallygate.genauth.model.GetDepartmentDto;
import tallygate.genauth.model.GetOrganizationDto;
import tallygate.genauth.model.GetParentDepartmentDto;
import tallygate.genauth.model.GetUserDepartmentsDto;
import tallygate.genauth.model.ListChildrenDepartmentsDto;
import tallygate.genauth.model.ListDepartmentMembersDto;
import tallygate.genauth.model.ListOrganizationsDto;
import tallygate.genauth.model.ListRoleDepartmentsDto;
import tallygate.genauth.model.OrganizationDto;
import tallygate.genauth.model.RemoveDepartmentMembersReqDto;
import tallygate.genauth.model.RoleDepartmentRespDto;
import tallygate.genauth.model.TargetDto;
import tallygate.genauth.model.TargetType;
import tallygate.genauth.model.UpdateDepartmentReqDto;
import tallygate.genauth.model.UpdateOrganizationReqDto;
import tallygate.genauth.model.UserDepartmentRespDto;
import tallygate.genauth.model.UserDto;

/** An organization that is created in the sandbox keeps its departments until it is deleted. */
final class KeptOrganizationsTest extends KeptRecords {
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

        client.updateOrganization(UpdateOrganizationReqDto.builder()
                .organizationCode("acme")
                .organizationName("Acme & Sons")
                .build());
        assertThat(client.getDepartment(GetDepartmentDto.builder()
                                .organizationCode("acme")
                                .departmentId("root")
                                .build())
                        .data()
                        .name())
                .isEqualTo("Acme & Sons");

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
