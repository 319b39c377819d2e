package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.genauth.FaultyServer.PATH;
import static tallygate.genauth.FaultyServer.READ;
import static tallygate.genauth.FaultyServer.inBody;
import static tallygate.genauth.FaultyServer.success;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.error.TallygateException;
import tallygate.core.observe.CallEvent;
import tallygate.core.observe.CallObserver;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.HttpMethod;

/** C87: what traces need is known on the thread of the call. */
@Timeout(20)
class ObserverTest {
    private final FaultyServer server = new FaultyServer();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<CallObserver.Call> calls = new CopyOnWriteArrayList<>();
    private final List<CallObserver.Attempt> attempts = new CopyOnWriteArrayList<>();
    private final ManagementClient client = server.builder()
            .host("https://[::1]:8443/prefix")
            .observer(this::observe)
            .build();

    private CallObserver.Observation observe(CallObserver.Call call) {
        note("started " + call.operation());
        calls.add(call);
        return new CallObserver.Observation() {
            @Override
            public void attemptStarted(CallObserver.Attempt attempt) {
                note("attempt " + attempt.number() + " after " + attempt.retries() + " of " + call.operation());
                attempts.add(attempt);
            }

            @Override
            public void attemptEnded(CallEvent.AttemptEnded event) {
                note("ended " + event.attempt() + " of " + event.operation() + " " + event.outcome());
            }

            @Override
            public void callFinished(CallEvent.Finished event) {
                note("finished " + event.operation() + " " + event.outcome());
            }
        };
    }

    private void note(String what) {
        seen.add(what);
        threads.add(Thread.currentThread());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C87 every step of a call is observed in order, with what OpenTelemetry's conventions ask for")
    void stepsOfACall(Caller caller) {
        server.wire.on("/prefix" + PATH, inBody(503), success());
        Instant before = Instant.now();

        caller.call(client, READ, Map.of("planted-name", "planted-value"));

        assertThat(seen)
                .containsExactly(
                        "started read",
                        "started getManagementToken",
                        "attempt 1 after 0 of getManagementToken",
                        "ended 1 of getManagementToken SUCCESS",
                        "finished getManagementToken SUCCESS",
                        "attempt 1 after 0 of read",
                        "ended 1 of read REFUSED",
                        "attempt 2 after 1 of read",
                        "ended 2 of read SUCCESS",
                        "finished read SUCCESS");
        CallObserver.Call call = calls.get(0);
        assertThat(call.method()).isEqualTo(HttpMethod.GET);
        assertThat(call.scheme()).isEqualTo("https");
        assertThat(call.host()).isEqualTo("::1");
        assertThat(call.port()).isEqualTo(8443);
        assertThat(call.pathTemplate()).isEqualTo(PATH);
        assertThat(call.start()).isBetween(before, Instant.now());
        assertThat(attempts).last().satisfies(attempt -> {
            assertThat(attempt.url()).hasToString("https://[::1]:8443/prefix" + PATH);
            assertThat(attempt.start()).isBetween(before, Instant.now());
        });
        assertThat(calls.toString() + attempts).doesNotContain("planted-");
        if (caller == Caller.SYNC) {
            assertThat(threads).containsOnly(Thread.currentThread());
        }
        assertThat(threads.get(0)).isSameAs(Thread.currentThread());
    }

    @Test
    @DisplayName("C87 an asynchronous call starts on its calling thread, whichever thread ends it")
    void asynchronousCall() throws InterruptedException {
        server.wire.on("/prefix" + PATH, FakeGenAuth.later(new CompletableFuture<>()));
        CompletableFuture<?> call = client.async().call(READ, Map.of());
        Thread other = new Thread(() -> call.cancel(true));
        other.start();
        other.join();

        assertThat(seen)
                .startsWith("started read")
                .endsWith("ended 1 of read CancellationException", "finished read CancellationException");
        assertThat(threads.get(0)).isSameAs(Thread.currentThread());
        assertThat(threads).last().isSameAs(other);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C87 an attempt that cannot be sent any more ends as well")
    void attemptWithoutTime(Caller caller) {
        ManagementClient hurried = client.withOptions(o -> o.timeout(Duration.ofSeconds(1)));
        server.wire.on("/prefix" + FakeGenAuth.TOKEN_PATH, (request, wire) -> {
            server.time.pass(Duration.ofSeconds(2));
            return FakeGenAuth.json(wire.goodToken()).to(request, wire);
        });

        assertThatThrownBy(() -> caller.call(hurried, READ, Map.of())).isInstanceOf(TallygateException.class);

        assertThat(seen.stream().filter(what -> what.startsWith("attempt ")))
                .hasSameSizeAs(
                        seen.stream().filter(what -> what.startsWith("ended ")).toList());
        assertThat(seen).last().isEqualTo("finished read DeadlineExceededException");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C87 an observer that throws changes nothing")
    void throwing(Caller caller) {
        int warnings = LogWatch.warnings().size();
        ManagementClient observed = server.builder()
                .observer(call -> new CallObserver.Observation() {
                    @Override
                    public void attemptStarted(CallObserver.Attempt attempt) {
                        throw new IllegalStateException("words of the observer");
                    }

                    @Override
                    public void callFinished(CallEvent.Finished event) {
                        throw new StackOverflowError();
                    }
                })
                .build();
        ManagementClient unwilling = server.builder()
                .observer(call -> {
                    throw new IllegalStateException("words of the observer");
                })
                .build();

        server.respondWith(FaultyServer.broken(Reason.CONNECTION_LOST), success());
        assertThat(caller.call(observed, READ, Map.of())).containsKey("data");
        assertThat(caller.call(unwilling, READ, Map.of())).containsKey("data");

        assertThat(LogWatch.warnings())
                .hasSize(warnings + 2)
                .last()
                .asString()
                .contains("an observer failed with java.lang.IllegalStateException")
                .doesNotContain("words");
    }
}
