package tallygate.micrometer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Objects;
import java.util.OptionalInt;
import tallygate.core.observe.CallEvent;
import tallygate.core.observe.CallListener;

/**
 * Counts and times the calls of a client: {@code builder.listener(new CallMetrics(registry))}. Every tag has few values.
 * Thread-safe; one object may serve several clients.
 */
public final class CallMetrics implements CallListener {
    private static final String NONE = "none";

    private final MeterRegistry registry;

    public CallMetrics(MeterRegistry registry) {
        this.registry = Objects.requireNonNull(registry, "registry");
    }

    @Override
    public void attemptEnded(CallEvent.AttemptEnded event) {
        Timer.builder("tallygate.client.attempts")
                .description("Requests that were sent, each attempt of a call by itself.")
                .tag("tallygate.operation", event.operation())
                .tag("http.response.status_code", text(event.httpStatus()))
                .tag("error.type", errorType(event.outcome()))
                .register(registry)
                .record(event.elapsed());
        DistributionSummary.builder("tallygate.client.response.body.size")
                .description("Length of response bodies after decompression.")
                .baseUnit("bytes")
                .tag("tallygate.operation", event.operation())
                .register(registry)
                .record((double) event.responseBytes());
    }

    @Override
    public void retryScheduled(CallEvent.RetryScheduled event) {
        Timer.builder("tallygate.client.retries")
                .description("Retries, and the delays before them.")
                .tag("tallygate.operation", event.operation())
                .register(registry)
                .record(event.delay());
    }

    @Override
    public void permitAwaited(CallEvent.PermitAwaited event) {
        Timer.builder("tallygate.client.ratelimit.waits")
                .description("Waits for a permit of a rate limit.")
                .tag("tallygate.operation", event.operation())
                .register(registry)
                .record(event.delay());
    }

    @Override
    public void tokenRefreshed(CallEvent.TokenRefreshed event) {
        Timer.builder("tallygate.client.tokens")
                .description("Requests for a token, shared by the calls that need it.")
                .tag("error.type", errorType(event.outcome()))
                .register(registry)
                .record(event.elapsed());
    }

    @Override
    public void callFinished(CallEvent.Finished event) {
        Timer.builder("tallygate.client.calls")
                .description("Calls from start to end, retries and delays included.")
                .tag("tallygate.operation", event.operation())
                .tag("error.type", errorType(event.outcome()))
                .register(registry)
                .record(event.elapsed());
        event.retryStopReason().ifPresent(reason -> Counter.builder("tallygate.client.failures")
                .description("Calls that failed, by why no further attempt was made.")
                .tag("tallygate.operation", event.operation())
                .tag("tallygate.retry.stop_reason", reason.name())
                .register(registry)
                .increment());
    }

    private static String text(OptionalInt status) {
        return status.isPresent() ? Integer.toString(status.getAsInt()) : NONE;
    }

    private static String errorType(String outcome) {
        return outcome.equals(CallEvent.SUCCESS) ? NONE : outcome;
    }
}
