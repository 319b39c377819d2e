package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.error.MalformedResponseException;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

/** Which user pool a request names (C80). */
class UserPoolTest extends TokenFixture {
    private static final String TOKEN_WITHOUT_POOL = FakeGenAuth.token("{\"sub\":\"administrator\"}");

    static Stream<Dialect> dialects() {
        return Stream.of(
                Dialect.AUTHING,
                Dialect.GENAUTH,
                Dialect.AUTHING.withAuthorization(Dialect.Authorization.BEARER_TOKEN),
                Dialect.AUTHING.withAuthorization(Dialect.Authorization.SIGNATURE));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void poolOfTheOptionsIsSentInEveryDialect(Dialect dialect) {
        client(dialect, o -> o.userPoolId("pool-9")).getUsageInfo();

        assertThat(server.lastRequest().headers().all(dialect.headerPrefix + "userpool-id"))
                .containsExactly("pool-9");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void headerOfTheCallerWins(Dialect dialect) {
        String header = dialect.headerPrefix + "userpool-id";

        client(dialect, o -> o.userPoolId("pool-9").header(header, "pool-7")).getUsageInfo();

        assertThat(server.lastRequest().headers().all(header)).containsExactly("pool-7");
    }

    @Test
    void oneCallCanNameAnotherPoolThanTheToken() {
        client.withOptions(o -> o.userPoolId("pool-2")).getUsageInfo();
        client.getUsageInfo();

        assertThat(server.requestsTo(USAGE_PATH))
                .flatExtracting(request -> request.headers().all("x-authing-userpool-id"))
                .containsExactly("pool-2", "pool-1");
        assertThat(server.requestsTo(FakeGenAuth.TOKEN_PATH)).hasSize(1);
    }

    @Test
    void headerOfARequestOverTheAuthenticatedTransportWins() throws Exception {
        TransportRequest request = new TransportRequest(
                "anything",
                HttpMethod.GET,
                URI.create("https://api.genauth.ai" + USAGE_PATH),
                Headers.of("x-authing-userpool-id", "pool-7"),
                null,
                Duration.ofSeconds(10));

        client.authenticatedTransport().send(request).close();

        assertThat(server.lastRequest().headers().all("x-authing-userpool-id")).containsExactly("pool-7");
    }

    @Test
    void tokenWithoutAPoolIsUsableWhereTheOptionsNameOne() {
        server.on(FakeGenAuth.TOKEN_PATH, FakeGenAuth.json(FakeGenAuth.tokenResponse(TOKEN_WITHOUT_POOL, "7200")));

        client.withOptions(o -> o.userPoolId("pool-2")).getUsageInfo();

        Headers sent = server.lastRequest().headers();
        assertThat(sent.first("authorization")).contains(TOKEN_WITHOUT_POOL);
        assertThat(sent.all("x-authing-userpool-id")).containsExactly("pool-2");
    }

    @Test
    void tokenWithoutAPoolFailsTheCallUnsentWhereNothingNamesOne() {
        server.on(FakeGenAuth.TOKEN_PATH, FakeGenAuth.json(FakeGenAuth.tokenResponse(TOKEN_WITHOUT_POOL, "7200")));

        for (int call = 0; call < 2; call++) {
            assertThatThrownBy(client::getUsageInfo)
                    .isInstanceOf(MalformedResponseException.class)
                    .hasMessageContaining("scoped_userpool_id")
                    .hasMessageContaining("userPoolId(..)")
                    .hasMessageNotContaining(TOKEN_WITHOUT_POOL);
        }
        assertThat(server.requestsTo(USAGE_PATH)).isEmpty();
        assertThat(server.requestsTo(FakeGenAuth.TOKEN_PATH)).hasSize(1);
    }

    private ManagementClient client(Dialect dialect, Consumer<ManagementOptions.Builder> options) {
        return ManagementClient.builder()
                .accessKey("key-id", "key-secret")
                .dialect(dialect)
                .transport(server)
                .options(o -> o.timeout(Duration.ofSeconds(10)))
                .options(options)
                .build();
    }
}
