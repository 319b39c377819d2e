package tallygate.client.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tallygate.client.ApiError;
import tallygate.client.CallEvent;
import tallygate.client.CallListener;
import tallygate.client.TallygateException;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;

/** Makes events out of what the engine does; nothing at all where nobody listens. */
public final class CallEvents {
    private final @Nullable ListenerQueue<CallListener> queue;

    /** @param listener null for none */
    public CallEvents(@Nullable CallListener listener) {
        this(listener == null ? null : ListenerQueue.ofClient(listener));
    }

    CallEvents(@Nullable ListenerQueue<CallListener> queue) {
        this.queue = queue;
    }

    void callStarted(Call call) {
        if (queue != null) {
            CallEvent.Started event =
                    new CallEvent.Started(call.id(), call.operation().id());
            queue.add(listener -> listener.callStarted(event));
        }
    }

    void attemptEnded(
            Call call,
            TransportRequest request,
            @Nullable ApiResponse response,
            @Nullable Throwable failure,
            Duration elapsed) {
        if (queue != null) {
            ApiError error = response == null ? null : response.error();
            MalformedBodyException malformed = failure instanceof MalformedBodyException m ? m : null;
            RequestBody body = request.body();
            CallEvent.AttemptEnded event = new CallEvent.AttemptEnded(
                    call.id(),
                    call.operation().id(),
                    call.attempts(),
                    failure != null ? outcome(failure) : error != null ? "REFUSED" : CallEvent.SUCCESS,
                    response != null
                            ? OptionalInt.of(response.status())
                            : malformed != null ? OptionalInt.of(malformed.status) : OptionalInt.empty(),
                    error == null || error.statusCode() == null
                            ? OptionalInt.empty()
                            : OptionalInt.of(error.statusCode()),
                    body == null ? 0 : body.contentLength(),
                    response != null ? response.body().size() : malformed != null ? malformed.body.size() : 0,
                    elapsed);
            queue.add(listener -> listener.attemptEnded(event));
        }
    }

    void retryScheduled(Call call, Duration pause) {
        if (queue != null) {
            CallEvent.RetryScheduled event =
                    new CallEvent.RetryScheduled(call.id(), call.operation().id(), call.attempts(), pause);
            queue.add(listener -> listener.retryScheduled(event));
        }
    }

    void tokenRefreshed(Call call, @Nullable Throwable failure) {
        if (queue != null) {
            CallEvent.TokenRefreshed event =
                    new CallEvent.TokenRefreshed(call.id(), call.operation().id(), name(failure), call.elapsed());
            queue.add(listener -> listener.tokenRefreshed(event));
        }
    }

    void callFinished(Call call, @Nullable Throwable failure) {
        if (queue != null) {
            CallEvent.Finished event = new CallEvent.Finished(
                    call.id(),
                    call.operation().id(),
                    call.attempts(),
                    name(failure),
                    failure instanceof TallygateException ended ? ended.notRetried() : Optional.empty(),
                    call.elapsed());
            queue.add(listener -> listener.callFinished(event));
        }
    }

    /** No more calls will be made. */
    void close() {
        if (queue != null) {
            queue.hurry();
        }
    }

    private static String name(@Nullable Throwable failure) {
        return failure == null
                ? CallEvent.SUCCESS
                : Failures.unwrap(failure).getClass().getSimpleName();
    }

    private static String outcome(Throwable failure) {
        if (failure instanceof ExchangeTimeoutException timeout) {
            return "TIMEOUT_" + timeout.phase();
        }
        if (failure instanceof MalformedBodyException) {
            return "MALFORMED";
        }
        if (failure instanceof ExchangeException exchange) {
            return exchange.reason().name();
        }
        return failure instanceof IOException ? ExchangeException.Reason.CONNECTION_LOST.name() : name(failure);
    }
}
