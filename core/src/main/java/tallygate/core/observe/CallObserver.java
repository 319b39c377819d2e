package tallygate.core.observe;

import java.net.URI;
import java.time.Instant;
import tallygate.transport.HttpMethod;

/**
 * Observes calls on the threads that make them, for traces. A {@link CallListener} is for metrics: it may be slow, and receives
 * events on a thread of its own, some of them never.
 *
 * <p>{@link #callStarted} runs on the thread that makes the call, where the current span and the logging context are. Of a
 * blocking call, all other methods run on that thread as well; of an asynchronous one, on whichever thread goes on with it, so
 * keep what they need in the {@link Observation}. Every call waits for these methods: return quickly. What they throw is logged
 * once, without its message, and changes nothing.
 *
 * <p>The properties are those that OpenTelemetry's conventions for HTTP clients ask for; {@code docs/observability.md} has
 * the table. There is no header, no query, no body and no text of a server among them. A request for a token is a call of its
 * own, observed on the thread that needs the token first.
 */
@FunctionalInterface
public interface CallObserver {
    /** A call begins; nothing has been sent for it yet. Returns what observes the rest of it. */
    Observation callStarted(Call call);

    /** One call from now on. Its methods are called one at a time. */
    interface Observation {
        /** A request is about to be sent. */
        default void attemptStarted(Attempt attempt) {}

        /** The attempt that started last has ended; exactly once for each. */
        default void attemptEnded(CallEvent.AttemptEnded event) {}

        /** The call has ended, in whatever way; exactly once. */
        default void callFinished(CallEvent.Finished event) {}
    }

    /**
     * @param callId as in the events of a {@link CallListener}
     * @param operation the name of the operation, for example {@code getOrders}
     * @param scheme {@code https} or {@code http}
     * @param host of the service, without brackets for an IPv6 address
     * @param port of the service, that of the scheme where the URL names none
     * @param pathTemplate below the base URL, with {@code {name}} for each path parameter; few values, fit to count by
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
     * @param url where it is sent to, without the query
     * @param start when the attempt began
     */
    record Attempt(int number, URI url, Instant start) {
        /** How many requests of the call were sent before. */
        public int retries() {
            return number - 1;
        }
    }
}
