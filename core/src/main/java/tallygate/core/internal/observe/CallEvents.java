package tallygate.core.internal.observe;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallygate.core.error.TallygateException;
import tallygate.core.internal.call.Call;
import tallygate.core.observe.CallEvent;
import tallygate.core.observe.CallListener;
import tallygate.core.provider.Completions;
import tallygate.core.provider.Failure;
import tallygate.core.provider.ListenerQueue;
import tallygate.core.provider.Outcome;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;

/** Creates the events of calls; none where there is no listener. Thread-safe. */
public final class CallEvents {
    private final @Nullable ListenerQueue<CallListener> queue;

    /** @param listener null for none */
    public CallEvents(@Nullable CallListener listener) {
        this(listener == null ? null : ListenerQueue.ofClient(listener));
    }

    /** @param queue null for none */
    public CallEvents(@Nullable ListenerQueue<CallListener> queue) {
        this.queue = queue;
    }

    public void callStarted(Call<?> call) {
        if (queue != null) {
            CallEvent.Started event =
                    new CallEvent.Started(call.id(), call.operation().id());
            queue.add(listener -> listener.callStarted(event));
        }
    }

    void attemptEnded(Call<?> call, TransportRequest request, AttemptResult result, Duration start) {
        if (queue != null) {
            RequestBody body = request.body();
            CallEvent.AttemptEnded event = new CallEvent.AttemptEnded(
                    call.id(),
                    call.operation().id(),
                    call.attempts(),
                    result.name(),
                    result.httpStatus(),
                    result.statusCode(),
                    body == null ? 0 : body.contentLength(),
                    result.responseBytes(),
                    call.elapsed().minus(start));
            queue.add(listener -> listener.attemptEnded(event));
        }
    }

    public void retryScheduled(Call<?> call, Duration delay) {
        if (queue != null) {
            CallEvent.RetryScheduled event =
                    new CallEvent.RetryScheduled(call.id(), call.operation().id(), call.attempts(), delay);
            queue.add(listener -> listener.retryScheduled(event));
        }
    }

    public void tokenRefreshed(Call<?> call, Outcome<?> outcome) {
        if (queue != null) {
            CallEvent.TokenRefreshed event = new CallEvent.TokenRefreshed(
                    call.id(), call.operation().id(), name(outcome.failure()), call.elapsed());
            queue.add(listener -> listener.tokenRefreshed(event));
        }
    }

    public void callFinished(Call<?> call, @Nullable Throwable failure) {
        if (queue != null) {
            CallEvent.Finished event = new CallEvent.Finished(
                    call.id(),
                    call.operation().id(),
                    call.attempts(),
                    failure == null
                            ? CallEvent.SUCCESS
                            : Completions.unwrap(failure).getClass().getSimpleName(),
                    failure instanceof TallygateException ended ? ended.retryStopReason() : Optional.empty(),
                    call.elapsed());
            queue.add(listener -> listener.callFinished(event));
        }
    }

    /** Delivers pending events; for the moment after which no more calls are made. */
    public void close() {
        if (queue != null) {
            queue.flush();
        }
    }

    private static String name(@Nullable Failure failure) {
        return failure == null ? CallEvent.SUCCESS : failure.name();
    }
}
