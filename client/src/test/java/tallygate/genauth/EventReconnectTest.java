package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.PermissionDeniedException;
import tallygate.core.error.ServerException;
import tallygate.core.error.TransportException;
import tallygate.genauth.EventSubscription.State;
import tallygate.genauth.FakeEventServer.Attempt;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;

class EventReconnectTest extends EventFixture {
    @Test
    void reconnectsWithGrowingBackoff() throws Exception {
        client.subscribe(CODE, received);
        for (int i = 0; i < 9; i++) {
            server.next().connecting.completeExceptionally(Attempt.failure(Reason.CONNECT_FAILED));
            received.assertNext("disconnected");
        }
        server.next().open().text("at last");

        received.assertNext("connected", "event at last");
        assertThat(time.pauses().stream().map(pause -> (pause.toMillis() + 500) / 1000))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        assertThat(received.cause()).isInstanceOf(TransportException.class);
        assertThat(received.cause().retryable()).isTrue();
        assertThat(received.cause().attempts()).isEqualTo(9);
    }

    @Test
    void backoffFollowsTheOptions() throws Exception {
        client.subscribe(CODE, received, options -> options.baseDelay(Duration.ofSeconds(3))
                .maxDelay(Duration.ofSeconds(5)));
        for (int i = 0; i < 3; i++) {
            server.next().refuse(503);
        }
        server.next();

        assertThat(time.pauses().stream().map(pause -> (pause.toMillis() + 500) / 1000))
                .containsExactly(3L, 5L, 5L);
    }

    @Test
    void longConnectionResetsTheBackoffAndAShortOneDoesNot() throws Exception {
        client.subscribe(CODE, received);
        server.next().refuse(500);
        server.next().open().lose();
        Attempt lasting = server.next().open();
        time.pass(Duration.ofSeconds(60));
        lasting.lose();
        server.next();

        assertThat(time.pauses().stream().map(pause -> (pause.toMillis() + 500) / 1000))
                .containsExactly(1L, 2L, 1L);
    }

    @Test
    void causeShowsNoSecretThatATransportRepeats() throws Exception {
        // Not the watched one: the exceptions of this test have it.
        String secret = "secret-of-this-test";
        client(builder -> builder.accessKey("key-1", secret)).subscribe(CODE, received);
        Attempt attempt = server.next();
        String signed = attempt.request.headers().first("Authorization").orElseThrow();

        attempt.connecting.completeExceptionally(
                new IOException("subscribe: refused " + signed, new IllegalStateException("for " + secret)));

        received.assertNext("disconnected");
        assertThat(received.cause()).hasMessageContaining("refused [secret]").hasStackTraceContaining("for [secret]");
        StringWriter shown = new StringWriter();
        received.cause().printStackTrace(new PrintWriter(shown, true));
        assertThat(shown.toString()).doesNotContain(signed).doesNotContain(secret);
    }

    @Test
    void listenerReceivesTheCauseOfEveryDisconnect() throws Exception {
        client.subscribe(CODE, received);
        server.next().refuse(500);
        received.assertNext("disconnected");
        assertThat(received.cause()).isInstanceOf(ServerException.class).hasMessageContaining("HTTP status 500");

        server.next().connecting.completeExceptionally(new ExchangeTimeoutException(Phase.HEADERS, "subscribe: slow."));
        received.assertNext("disconnected");
        assertThat(received.cause())
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessage("subscribe: slow.");

        Attempt closing = server.next().open();
        closing.listener.closed(1001);
        received.assertNext("connected", "disconnected");
        assertThat(received.cause()).isInstanceOf(TransportException.class).hasMessageContaining("code 1001");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void rejectedKeyEndsTheSubscription(int status) throws Exception {
        EventSubscription subscription = client.subscribe(CODE, received);
        server.next().refuse(status);

        received.assertNext("failed");
        assertThat(received.cause())
                .isInstanceOf(status == 401 ? AuthenticationException.class : PermissionDeniedException.class)
                .hasMessageContaining("access key key-1")
                .hasMessageNotContaining(SECRET);
        assertThat(received.cause().retryable()).isFalse();
        assertThat(subscription.state()).isEqualTo(State.FAILED);
        server.assertNoFurtherAttempt();
        subscription.close();
        assertThat(subscription.state()).isEqualTo(State.FAILED);
    }

    @Test
    void closedTransportEndsTheSubscription() throws Exception {
        client.subscribe(CODE, received);
        server.next().open().listener.failed(Attempt.failure(Reason.TRANSPORT_CLOSED));

        received.assertNext("connected", "failed");
        server.assertNoFurtherAttempt();
    }
}
