package tallygate.genauth;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tallygate.genauth.FaultyServer.READ;
import static tallygate.genauth.FaultyServer.WRITE;
import static tallygate.genauth.FaultyServer.broken;
import static tallygate.genauth.FaultyServer.inBody;
import static tallygate.genauth.FaultyServer.status;
import static tallygate.genauth.FaultyServer.success;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.RetryPolicy;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.RetryStopReason;
import tallygate.core.error.ServerException;
import tallygate.core.error.TallygateException;
import tallygate.core.error.TransportException;
import tallygate.core.observe.CallEvent;
import tallygate.core.observe.CallListener;
import tallygate.threads.UsesJdkClient;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

@OverTransports
@Timeout(20)
class ListenerTest {
    private final FaultyServer server = new FaultyServer();
    private final RecordingListener received = new RecordingListener();

    private ManagementClient listening(CallListener listener) {
        return server.builder().listener(listener).build();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "T104 start, attempts, retries, token and end are reported once each, in order, with numbers and bytes")
    void eventsInOrder(Caller caller) {
        server.respondWith(broken(Reason.CONNECTION_LOST), inBody(503), success());

        caller.call(listening(received), READ, Map.of("planted-name", "planted-value"));

        List<CallEvent> events = received.untilFinished();
        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName() + " " + event.operation())
                .containsExactly(
                        "Started read",
                        "AttemptEnded getManagementToken",
                        "TokenRefreshed getManagementToken",
                        "AttemptEnded read",
                        "RetryScheduled read",
                        "AttemptEnded read",
                        "RetryScheduled read",
                        "AttemptEnded read",
                        "Finished read");
        assertThat(events.stream().map(CallEvent::callId).distinct()).hasSize(2);
        List<CallEvent.AttemptEnded> attempts = received.all(CallEvent.AttemptEnded.class);
        assertThat(attempts).extracting(CallEvent.AttemptEnded::attempt).containsExactly(1, 1, 2, 3);
        assertThat(attempts)
                .extracting(CallEvent.AttemptEnded::outcome)
                .containsExactly("SUCCESS", "CONNECTION_LOST", "REFUSED", "SUCCESS");
        assertThat(attempts.get(0).requestBytes()).isPositive();
        assertThat(attempts.get(2).httpStatus()).isEqualTo(OptionalInt.of(200));
        assertThat(attempts.get(2).statusCode()).isEqualTo(OptionalInt.of(503));
        assertThat(attempts.get(3).responseBytes()).isEqualTo(FaultyServer.OK.length());
        assertThat(received.all(CallEvent.RetryScheduled.class))
                .extracting(CallEvent.RetryScheduled::delay)
                .isEqualTo(server.time.pauses());
        assertThat(received.all(CallEvent.TokenRefreshed.class))
                .singleElement()
                .satisfies(token -> assertThat(token.outcome()).isEqualTo(CallEvent.SUCCESS));
        CallEvent.Finished finished = received.finished();
        assertThat(finished.outcome()).isEqualTo(CallEvent.SUCCESS);
        assertThat(finished.attempts()).isEqualTo(3);
        assertThat(finished.retryStopReason()).isEmpty();
        assertThat(finished.elapsed()).isEqualTo(server.paused());
        assertThat(events.toString()).doesNotContain("planted-").doesNotContain(FakeGenAuth.token(1));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("T104 a failure is reported with its kind and why it was not retried")
    void failure(Caller caller) {
        server.respondWith(server.slow(Phase.HEADERS));

        assertThatThrownBy(() -> caller.call(listening(received), WRITE, Map.of("a", 1)))
                .isInstanceOf(DeadlineExceededException.class);

        received.untilFinished();
        assertThat(received.finished().outcome()).isEqualTo("DeadlineExceededException");
        assertThat(received.finished().retryStopReason()).contains(RetryStopReason.OUTCOME_UNKNOWN);
        assertThat(received.all(CallEvent.AttemptEnded.class).get(1).outcome()).isEqualTo("TIMEOUT_HEADERS");
        assertThat(received.all(CallEvent.AttemptEnded.class).get(1).httpStatus())
                .isEmpty();
    }

    @InMemory
    @ParameterizedTest
    @EnumSource
    void everyWayAnAttemptCanFailHasANameOfItsOwn(Caller caller) {
        Map<String, FakeGenAuth.Responder> failures = new LinkedHashMap<>();
        failures.put("TIMEOUT_CONNECT", server.slow(Phase.CONNECT));
        failures.put("TLS_NOT_TRUSTED", broken(Reason.TLS_NOT_TRUSTED));
        failures.put("CONNECTION_LOST", FakeGenAuth.failure(new IOException("the line went dead")));
        failures.put("MALFORMED", FakeGenAuth.http(502, "text/html", "<p>"));

        failures.forEach((name, responder) -> {
            server.respondWith(responder);
            RecordingListener listener = new RecordingListener();
            ManagementClient client = listening(listener).withOptions(o -> o.retryPolicy(RetryPolicy.never()));

            assertThatThrownBy(() -> caller.call(client, READ, Map.of())).isInstanceOf(TallygateException.class);

            listener.untilFinished();
            CallEvent.AttemptEnded attempt =
                    listener.all(CallEvent.AttemptEnded.class).get(1);
            assertThat(attempt.outcome()).isEqualTo(name);
            assertThat(attempt.responseBytes()).isEqualTo(name.equals("MALFORMED") ? 3 : 0);
            assertThat(attempt.httpStatus())
                    .isEqualTo(name.equals("MALFORMED") ? OptionalInt.of(502) : OptionalInt.empty());
        });
    }

    @InMemory
    @Test
    void cancelledAttemptIsReportedAsCancelled() {
        server.respondWith(FakeGenAuth.later(new CompletableFuture<>()));
        CompletableFuture<?> call = listening(received).async().call(READ, Map.of());

        call.cancel(true);

        received.untilFinished();
        assertThat(received.all(CallEvent.AttemptEnded.class))
                .last()
                .extracting(CallEvent.AttemptEnded::outcome)
                .isEqualTo("CancellationException");
        assertThat(received.finished().outcome()).isEqualTo("CancellationException");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C61 T105 a listener that throws changes nothing")
    void throwing(Caller caller) {
        int warnings = LogWatch.warnings().size();
        CountDownLatch finished = new CountDownLatch(1);
        ManagementClient client = listening(new CallListener() {
            @Override
            public void callStarted(CallEvent.Started event) {
                throw new IllegalStateException("words of the listener");
            }

            @Override
            public void attemptEnded(CallEvent.AttemptEnded event) {
                throw new StackOverflowError();
            }

            @Override
            public void callFinished(CallEvent.Finished event) {
                finished.countDown();
                throw new IllegalStateException("words of the listener");
            }
        });

        assertThat(caller.call(client, READ, Map.of())).containsKey("data");
        assertThat(await(finished)).isTrue();
        assertThat(LogWatch.warnings())
                .hasSize(warnings + 1)
                .last()
                .asString()
                .contains("a listener failed with java.lang.IllegalStateException")
                .doesNotContain("words");
        server.respondWith(status(500));
        assertThatThrownBy(() -> caller.call(client, WRITE, Map.of())).isInstanceOf(ServerException.class);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C61 C87 a listener that blocks for ever delays nothing, and the events that it misses are counted")
    void blocking(Caller caller) {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger heard = new AtomicInteger();
        ManagementClient client = listening(new CallListener() {
            @Override
            public void callStarted(CallEvent.Started event) {
                await(release);
                heard.incrementAndGet();
            }

            @Override
            public void attemptEnded(CallEvent.AttemptEnded event) {
                heard.incrementAndGet();
            }

            @Override
            public void tokenRefreshed(CallEvent.TokenRefreshed event) {
                heard.incrementAndGet();
            }

            @Override
            public void callFinished(CallEvent.Finished event) {
                heard.incrementAndGet();
            }
        });

        for (int i = 0; i < 500; i++) {
            assertThat(caller.call(client, READ, Map.of())).containsKey("data");
        }
        release.countDown();

        int events = 2 + 500 * 3;
        assertThat(client.droppedEvents()).isEqualTo(events - 1024 - 1);
        while (heard.get() + client.droppedEvents() < events) {
            Thread.onSpinWait();
        }
        assertThat(heard).hasValue(1025);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("T31 the attempts reported are those of the exception, and at most two requests each reach the wire")
    @UsesJdkClient
    void attemptsOverARealTransport(Caller caller) {
        Script closing = connection -> {
            if (connection.readRequest().requestLine().startsWith("POST")) {
                connection.write(Responses.of(200, server.wire.goodToken(), "Connection: close"));
            }
        };
        try (ScriptedServer wire =
                        ScriptedServer.start(Collections.nCopies(8, closing).toArray(Script[]::new));
                HttpTransport transport = RealTransport.create()) {
            ManagementClient client = server.builder()
                    .host(wire.uri("").toString())
                    .transport(transport)
                    .listener(received)
                    .build();

            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> caller.call(client, READ, Map.of()));

            received.untilFinished();
            assertThat(failure.attempts()).isEqualTo(3);
            assertThat(received.finished().attempts()).isEqualTo(3);
            assertThat(received.all(CallEvent.AttemptEnded.class)).hasSize(1 + 3);
            assertThat(wire.requestsTo(FaultyServer.PATH)).hasSizeBetween(3, 2 * 3);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
