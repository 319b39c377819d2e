package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tallygate.core.error.AuthenticationException;
import tallygate.genauth.model.GetManagementAccessTokenDto;

/** The one operation that needs no token is sent without one, and nothing is fetched for it. */
class WithoutCredentialsTest {
    private static final GetManagementAccessTokenDto OTHER_KEY = GetManagementAccessTokenDto.builder()
            .accessKeyId("other-id")
            .accessKeySecret("other-secret")
            .build();

    private final FakeGenAuth server = new FakeGenAuth();
    private final ManagementClient client = ManagementClient.builder()
            .accessKey("key-id", "key-secret")
            .transport(server)
            .build();

    @Test
    void tokenOfAnotherKeyNeedsOneRequest() {
        assertThat(client.token().getManagementToken(OTHER_KEY).data().expiresIn())
                .isEqualTo(7200);
        assertThat(client.async().getManagementToken(OTHER_KEY).join().statusCode())
                .isEqualTo(200);

        assertThat(server.requests()).hasSize(2).allSatisfy(sent -> assertThat(
                        sent.headers().first("authorization"))
                .isEmpty());
    }

    @Test
    void rejectedKeyIsNotRetriedWithANewToken() {
        server.on(FakeGenAuth.TOKEN_PATH, FakeGenAuth.json("{\"statusCode\":401,\"message\":\"wrong secret\"}"));

        assertThatThrownBy(() -> client.getManagementToken(OTHER_KEY)).isInstanceOf(AuthenticationException.class);
        assertThat(server.requests()).hasSize(1);
    }
}
