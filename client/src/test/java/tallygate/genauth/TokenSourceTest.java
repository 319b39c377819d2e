package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.genauth.FaultyServer.READ;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.TransportException;
import tallygate.genauth.Dialect.Authorization;

/** A client whose tokens come from elsewhere. */
class TokenSourceTest {
    private final FaultyServer server = new FaultyServer();
    private final List<String> rejected = new ArrayList<>();
    private int number = 1;

    private final TokenSource source = new TokenSource() {
        @Override
        public CompletionStage<String> token() {
            return CompletableFuture.completedFuture(FakeGenAuth.token(number));
        }

        @Override
        public void rejected(String token) {
            rejected.add(token);
            number++;
        }
    };

    @ParameterizedTest
    @EnumSource
    void requestsCarryTheTokenOfTheSource(Caller caller) {
        caller.call(client(source), READ, Map.of());

        assertThat(server.wire.requests()).singleElement().satisfies(request -> {
            assertThat(request.headers().first("Authorization")).contains(FakeGenAuth.token(1));
            assertThat(request.headers().first("x-authing-userpool-id")).contains("pool-1");
        });
    }

    @ParameterizedTest
    @EnumSource
    void rejectedTokenIsReplacedOnce(Caller caller) {
        server.respondWith(FaultyServer.status(401), FaultyServer.success());

        caller.call(client(source), READ, Map.of());

        assertThat(rejected).containsExactly(FakeGenAuth.token(1));
        assertThat(server.wire.lastRequest().headers().first("Authorization")).contains(FakeGenAuth.token(2));

        server.respondWith(FaultyServer.status(401));
        assertThatThrownBy(() -> caller.call(client(source), READ, Map.of()))
                .isInstanceOf(AuthenticationException.class);
        assertThat(server.sent()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void failureOfTheSourceFailsTheCallUnsent(Caller caller) {
        IllegalStateException down = new IllegalStateException("the store is down");
        for (TokenSource failing : List.<TokenSource>of(
                () -> {
                    throw down;
                },
                () -> CompletableFuture.failedFuture(down))) {
            assertThatThrownBy(() -> caller.call(client(failing), READ, Map.of()))
                    .isInstanceOfSatisfying(TransportException.class, e -> {
                        assertThat(e).hasMessageContaining("could not obtain a management token");
                        assertThat(e).hasRootCauseMessage("the store is down");
                        assertThat(e.outcomeUnknown()).isFalse();
                    });
        }
        assertThat(server.wire.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void sourceThatReturnsNullFailsTheCallUnsent(Caller caller) {
        assertThatThrownBy(() -> caller.call(client(() -> null), READ, Map.of()))
                .isInstanceOf(TransportException.class)
                .hasRootCauseMessage("the token source returned null");
        assertThat(server.wire.requests()).isEmpty();
    }

    @Test
    void tokenOfAnyFormIsSentWhereTheUserPoolIsSet() {
        ManagementClient client = client(() -> CompletableFuture.completedFuture("opaque"));
        assertThatThrownBy(() -> client.call(READ, Map.of()))
                .isInstanceOf(TransportException.class)
                .hasRootCauseMessage("the token names no user pool; set userPoolId(..)");

        client.withOptions(o -> o.userPoolId("pool-9")).call(READ, Map.of());

        assertThat(server.wire.lastRequest().headers().first("Authorization")).contains("opaque");
        assertThat(server.wire.lastRequest().headers().first("x-authing-userpool-id"))
                .contains("pool-9");
    }

    @Test
    void sourceReplacesTheAccessKeyUnlessRequestsAreSigned() {
        assertThatThrownBy(() -> builder(source)
                        .dialect(Dialect.AUTHING.withAuthorization(Authorization.SIGNATURE))
                        .build())
                .hasMessageContaining("no access key");
        assertThatThrownBy(() -> client(source).subscribe("authing.user.updated", event -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("accessKey");
    }

    private ManagementClient.Builder builder(TokenSource tokens) {
        return ManagementClient.builder()
                .tokenSource(tokens)
                .transport(server.wire)
                .nanoTime(server.time::nanoTime)
                .timing(server.time);
    }

    private ManagementClient client(TokenSource tokens) {
        return builder(tokens).build();
    }
}
