package tallygate.core.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.core.Operation;
import tallygate.core.RequestOptions;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.call.CallSettings;
import tallygate.core.internal.call.CallStep;
import tallygate.core.provider.Authentication;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.Outcome;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

/** Ways in which a wait for credentials ends. */
@Timeout(30)
class AuthStepTest {
    private static final CallStep UNREACHABLE = new CallStep() {
        @Override
        public <R> Outcome<R> send(Call<R> call, TransportRequest request) {
            throw new AssertionError("sent without credentials");
        }

        @Override
        public <R> CompletableFuture<Outcome<R>> sendAsync(Call<R> call, TransportRequest request) {
            throw new AssertionError("sent without credentials");
        }
    };

    private final AtomicLong clock = new AtomicLong();
    private final CompletableFuture<Authentication> credentials = new CompletableFuture<>();
    private final AuthStep step = new AuthStep(request -> credentials, UNREACHABLE);
    private final Call<Map<String, Object>> call = new Call<>(
            Operation.get("/x"),
            CallSettings.of(RequestOptions.defaults().with(o -> o.timeout(Duration.ofSeconds(40))), Headers.empty()),
            clock::get);
    private final TransportRequest request = new TransportRequest(
            "x", HttpMethod.GET, URI.create("https://api.example/x"), Headers.empty(), null, Duration.ofSeconds(40));

    @Test
    void waitEndsAtTheDeadlineOfTheCall() {
        clock.addAndGet(Duration.ofSeconds(40).toNanos());

        assertThat(step.send(call, request).failure()).isInstanceOf(ExchangeFailure.TimedOut.class);
        assertThat(step.sendAsync(call, request).join().failure()).isInstanceOf(ExchangeFailure.TimedOut.class);
    }

    @Test
    void abortingTheCallEndsItsWait() {
        CompletableFuture<Outcome<Map<String, Object>>> waiting = step.sendAsync(call, request);

        call.abort();

        assertThat(waiting.join().failure().cause()).hasRootCauseInstanceOf(CancellationException.class);
    }

    @Test
    void interruptEndsTheWaitAndStaysSet() {
        Thread.currentThread().interrupt();

        assertThat(step.send(call, request).failure()).isInstanceOf(ExchangeFailure.Interrupted.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void brokenAuthenticatorIsAFailureThatSendsNothing() {
        credentials.completeExceptionally(new IOException("broken"));

        for (Outcome<?> outcome : new Outcome<?>[] {
            step.send(call, request), step.sendAsync(call, request).join()
        }) {
            assertThat(outcome.failure()).isInstanceOfSatisfying(ExchangeFailure.NotSent.class, failure -> {
                assertThat(failure.reason()).isEqualTo(Reason.REQUEST_NOT_SENT);
                assertThat(failure.cause()).hasMessage("could not obtain credentials");
            });
        }
    }
}
