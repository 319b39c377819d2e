package tallygate.reference.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.QueryArrays;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.UnsuccessfulException;
import tallygate.genauth.Dialect;
import tallygate.genauth.Dialect.Authorization;
import tallygate.genauth.Dialect.DateFormat;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.DeleteGroupsReqDto;
import tallygate.genauth.model.GetUserBatchDto;
import tallygate.genauth.model.IsSuccessRespDto;
import tallygate.genauth.model.ListUsersRequestDto;
import tallygate.sandbox.Failure;
import tallygate.sandbox.Sandbox;

/** A sandbox accepts every form of credentials that the client can send, and refuses wrong ones. */
class CredentialsInTheSandboxTest {
    private final Sandbox sandbox = Sandbox.start();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyFormOfAuthorizationIsAccepted(Authorization form) {
        for (Dialect brand : List.of(
                Dialect.AUTHING, Dialect.GENAUTH, Dialect.GENAUTH.withDateFormat(DateFormat.UNIX_MILLISECONDS))) {
            try (ManagementClient client = client(brand.withAuthorization(form), sandbox.accessKeySecret())) {
                assertThat(client.getUsageInfo().data().usages()).isNotEmpty();
                assertThat(client.listUsers(ListUsersRequestDto.builder()
                                        .keywords("e \u4e2d\"+")
                                        .build())
                                .data()
                                .totalCount())
                        .isZero();
            }
        }
        boolean signed = form == Authorization.SIGNATURE;
        assertThat(sandbox.tokenRequests()).isEqualTo(signed ? 0 : 3);
    }

    @Test
    void signatureWithAnotherSecretIsRefused() {
        Dialect signing = Dialect.AUTHING.withAuthorization(Authorization.SIGNATURE);
        try (ManagementClient client = client(signing, "another-secret")) {
            assertThatThrownBy(client::getUsageInfo)
                    .isInstanceOfSatisfying(AuthenticationException.class, e -> assertThat(e.apiCode())
                            .hasValue(1300));
        }
    }

    @ParameterizedTest
    @EnumSource
    void listInAQueryIsReadInBothForms(QueryArrays arrays) {
        for (Authorization form : Authorization.values()) {
            Dialect dialect = Dialect.AUTHING.withQueryArrays(arrays).withAuthorization(form);
            try (ManagementClient client = client(dialect, sandbox.accessKeySecret())) {
                List<String> ids = client
                        .listUsersPaged(ListUsersRequestDto.builder().build())
                        .stream()
                        .limit(2)
                        .map(user -> user.userId())
                        .toList();
                assertThat(client.getUserBatch(
                                        GetUserBatchDto.builder().userIds(ids).build())
                                .data())
                        .hasSize(2);
            }
        }
    }

    @Test
    void successThatReportsThatNothingWasDoneCanBeAskedFor() {
        try (ManagementClient client = client(Dialect.AUTHING, sandbox.accessKeySecret())) {
            sandbox.failNext(Failure.UNSUCCESSFUL_IN_BODY);

            assertThatThrownBy(() -> client.deleteGroupsBatch(
                            DeleteGroupsReqDto.builder().codeList(List.of("c")).build()))
                    .isInstanceOfSatisfying(
                            UnsuccessfulException.class, e -> assertThat(e.response(IsSuccessRespDto.class)
                                            .orElseThrow()
                                            .data()
                                            .success())
                                    .isFalse());
        }
    }

    private ManagementClient client(Dialect dialect, String secret) {
        return ManagementClient.builder()
                .host(sandbox.baseUrl())
                .accessKey(sandbox.accessKeyId(), secret)
                .dialect(dialect)
                .build();
    }
}
