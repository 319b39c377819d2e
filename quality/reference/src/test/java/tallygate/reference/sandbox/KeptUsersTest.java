package tallygate.reference.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tallygate.core.error.NotFoundException;
import tallygate.genauth.model.CreateUserBatchReqDto;
import tallygate.genauth.model.CreateUserInfoDto;
import tallygate.genauth.model.CreateUserReqDto;
import tallygate.genauth.model.DeleteUsersBatchDto;
import tallygate.genauth.model.GetUserBatchDto;
import tallygate.genauth.model.GetUserDto;
import tallygate.genauth.model.ListUsersRequestDto;
import tallygate.genauth.model.UpdateUserReqDto;
import tallygate.genauth.model.UserDto;
import tallygate.genauth.model.UserIdType;

/** Users that are created in the sandbox are there until they are deleted. */
final class KeptUsersTest extends KeptRecords {
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

    private int users(String keywords) {
        return client.listUsers(ListUsersRequestDto.builder().keywords(keywords).build())
                .data()
                .totalCount();
    }
}
