package tallygate.reference.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tallygate.genauth.model.AssignRoleDto;
import tallygate.genauth.model.CreateRoleDto;
import tallygate.genauth.model.DeleteRoleDto;
import tallygate.genauth.model.GetRoleDto;
import tallygate.genauth.model.HasAnyRoleReqDto;
import tallygate.genauth.model.HasRoleRolesDto;
import tallygate.genauth.model.ListRoleMembersDto;
import tallygate.genauth.model.ListRolesDto;
import tallygate.genauth.model.RevokeRoleDto;
import tallygate.genauth.model.RoleDto;
import tallygate.genauth.model.TargetDto;
import tallygate.genauth.model.TargetType;
import tallygate.genauth.model.UpdateRoleDto;
import tallygate.genauth.model.UserDto;

/** A role that is created in the sandbox keeps its assignments until it is deleted. */
final class KeptRolesTest extends KeptRecords {
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
}
