package tallygate.core.internal.observe;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallygate.core.error.RetryStopReason;
import tallygate.core.error.TallygateException;
import tallygate.core.internal.call.Call;
import tallygate.core.observe.CallEvent;
import tallygate.core.observe.CallListener;
import tallygate.core.observe.CallObserver;
import tallygate.core.provider.Completions;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.ListenerQueue;
import tallygate.core.provider.Outcome;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;

/** Creates the events of calls for the listener and the observer, if there are any. Thread-safe. */
public final class CallEvents {
    private final @Nullable ListenerQueue<CallListener> queue;
    private final @Nullable ObserverCalls observer;

    /**
     * @param listener null for none
     * @param observer null for none
     * @param baseUrl of all calls
     */
    public CallEvents(@Nullable CallListener listener, @Nullable CallObserver observer, URI baseUrl) {
        this(
                listener == null ? null : ListenerQueue.ofClient(listener),
                observer == null ? null : new ObserverCalls(observer, baseUrl));
    }

    /** @param queue of a listener */
    public CallEvents(ListenerQueue<CallListener> queue) {
        this(queue, null);
    }

    private CallEvents(@Nullable ListenerQueue<CallListener> queue, @Nullable ObserverCalls observer) {
        this.queue = queue;
        this.observer = observer;
    }

    /** Returns how many events the listener missed because it was busy. */
    public long dropped() {
        return queue == null ? 0 : queue.dropped();
    }

    /** Reports the start of a call, on its calling thread. */
    public void callStarted(Call<?> call) {
        if (queue != null) {
            CallEvent.Started event =
                    new CallEvent.Started(call.id(), call.operation().id());
            queue.add(listener -> listener.callStarted(event));
        }
        credentialCallStarted(call);
    }

    /** Reports the start of a call that fetches credentials to the observer; the listener receives only its end. */
    public void credentialCallStarted(Call<?> call) {
        if (observer != null) {
            observer.callStarted(call);
        }
    }

    void attemptStarted(Call<?> call, TransportRequest request) {
        if (observer != null) {
            observer.attemptStarted(call, call.attempts() + 1, request);
        }
    }

    /** @param number of the attempt; if it was not sent, the call has sent fewer requests, and the listener is not notified */
    void attemptEnded(Call<?> call, int number, TransportRequest request, AttemptResult result, Duration start) {
        boolean sent = call.attempts() >= number;
        if (observer == null && (queue == null || !sent)) {
            return;
        }
        RequestBody body = request.body();
        CallEvent.AttemptEnded event = new CallEvent.AttemptEnded(
                call.id(),
                call.operation().id(),
                number,
                result.name(),
                result.httpStatus(),
                result.statusCode(),
                body == null ? 0 : body.contentLength(),
                result.responseBytes(),
                call.elapsed().minus(start));
        if (queue != null && sent) {
            queue.add(listener -> listener.attemptEnded(event));
        }
        if (observer != null) {
            observer.attemptEnded(call, event);
        }
    }

    public void retryScheduled(Call<?> call, Duration delay) {
        if (queue != null) {
            CallEvent.RetryScheduled event =
                    new CallEvent.RetryScheduled(call.id(), call.operation().id(), call.attempts(), delay);
            queue.add(listener -> listener.retryScheduled(event));
        }
    }

    public void permitAwaited(Call<?> call, Duration delay) {
        if (queue != null) {
            CallEvent.PermitAwaited event =
                    new CallEvent.PermitAwaited(call.id(), call.operation().id(), delay);
            queue.add(listener -> listener.permitAwaited(event));
        }
    }

    /** @param outcome null if the call was aborted */
    public void tokenRefreshed(Call<?> call, @Nullable Outcome<?> outcome) {
        String name = outcome == null ? "CancellationException" : name(outcome.failure());
        if (queue != null && outcome != null) {
            CallEvent.TokenRefreshed event =
                    new CallEvent.TokenRefreshed(call.id(), call.operation().id(), name, call.elapsed());
            queue.add(listener -> listener.tokenRefreshed(event));
        }
        if (observer != null) {
            observer.callFinished(call, finished(call, name, Optional.empty()));
        }
    }

    public void callFinished(Call<?> call, @Nullable Throwable failure) {
        if (queue == null && observer == null) {
            return;
        }
        CallEvent.Finished event = finished(
                call,
                failure == null
                        ? CallEvent.SUCCESS
                        : Completions.unwrap(failure).getClass().getSimpleName(),
                failure instanceof TallygateException ended ? ended.retryStopReason() : Optional.empty());
        if (queue != null) {
            queue.add(listener -> listener.callFinished(event));
        }
        if (observer != null) {
            observer.callFinished(call, event);
        }
    }

    /** Delivers pending events, when no more calls are made. */
    public void close() {
        if (queue != null) {
            queue.flush();
        }
    }

    private static CallEvent.Finished finished(Call<?> call, String outcome, Optional<RetryStopReason> reason) {
        return new CallEvent.Finished(
                call.id(), call.operation().id(), call.attempts(), outcome, reason, call.elapsed());
    }

    private static String name(@Nullable ExchangeFailure failure) {
        return failure == null ? CallEvent.SUCCESS : failure.name();
    }
}
