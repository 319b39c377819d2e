package tallygate.reference.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tallygate.genauth.model.AddGroupMembersReqDto;
import tallygate.genauth.model.CreateGroupReqDto;
import tallygate.genauth.model.DeleteGroupsReqDto;
import tallygate.genauth.model.GetGroupDto;
import tallygate.genauth.model.GetUserGroupsDto;
import tallygate.genauth.model.GroupDto;
import tallygate.genauth.model.ListGroupMembersDto;
import tallygate.genauth.model.ListGroupsDto;
import tallygate.genauth.model.RemoveGroupMembersReqDto;
import tallygate.genauth.model.ResGroupDto;
import tallygate.genauth.model.UpdateGroupReqDto;
import tallygate.genauth.model.UserDto;

/** A group that is created in the sandbox keeps its members until it is deleted. */
final class KeptGroupsTest extends KeptRecords {
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

    private GroupDto group(String code) {
        return client.getGroup(GetGroupDto.builder().code(code).build()).data();
    }

    private List<String> members(String group) {
        return client.listGroupMembers(ListGroupMembersDto.builder().code(group).build()).data().list().stream()
                .map(UserDto::userId)
                .toList();
    }
}
