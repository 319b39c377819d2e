package tallygate.core.observe;

import java.net.URI;
import java.time.Instant;
import tallygate.transport.HttpMethod;

/**
 * Observes calls on their calling threads, for traces. A {@link CallListener} is for metrics: it may be slow, and receives
 * events on a thread of its own, of which some may be dropped.
 *
 * <p>{@link #callStarted} runs on the thread that makes the call, which has the current span and the logging context. For a
 * blocking call, all other methods run on that thread as well; for an asynchronous one, on any thread, so keep their data in
 * the {@link Observation}. Every call waits for these methods: return quickly. Their exceptions are logged once, without the
 * message, and have no other effect.
 *
 * <p>The properties are those that OpenTelemetry's conventions for HTTP clients ask for; {@code docs/observability.md} has
 * the table. There is no header, no query, no body and no text of a server among them. A request for a token is a call of its
 * own, observed on the thread that needs the token first.
 */
@FunctionalInterface
public interface CallObserver {
    /** A call begins; nothing has been sent for it yet. Returns the observation of the rest of it. */
    Observation callStarted(Call call);

    /** One call from now on. Its methods are called one at a time. */
    interface Observation {
        /** A request is about to be sent. */
        default void attemptStarted(Attempt attempt) {}

        /** The attempt that started last has ended; exactly once for each. */
        default void attemptEnded(CallEvent.AttemptEnded event) {}

        /** The call has ended, in any way; exactly once. */
        default void callFinished(CallEvent.Finished event) {}
    }

    /**
     * @param callId as in the events of a {@link CallListener}
     * @param operation the name of the operation, for example {@code getOrders}
     * @param scheme {@code https} or {@code http}
     * @param host of the service, without brackets for an IPv6 address
     * @param port of the service; the default of the scheme if the URL has none
     * @param pathTemplate below the base URL, with {@code {name}} for each path parameter; few values, suitable as a metric
     *     tag
     * @param start when the call began
     */
    record Call(
            long callId,
            String operation,
            HttpMethod method,
            String scheme,
            String host,
            int port,
            String pathTemplate,
            Instant start) {}

    /**
     * @param number 1 for the first request of the call
     * @param url of the request, without the query
     * @param start when the attempt began
     */
    record Attempt(int number, URI url, Instant start) {
        /** Returns how many requests of the call were sent before. */
        public int retries() {
            return number - 1;
        }
    }
}
