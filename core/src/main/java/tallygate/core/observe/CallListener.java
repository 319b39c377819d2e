package tallygate.core.observe;

/**
 * Receives what calls do, for metrics. Implement what you need. For traces, which belong to the thread of the call, use a
 * {@link CallObserver}.
 *
 * <p>Events come in the order in which they happened, one at a time, within milliseconds, on a thread of their own: a
 * listener that throws or blocks changes neither the result nor the time of a call. What it throws is logged once and
 * dropped. 1024 events wait while it is busy; those beyond are dropped and counted ({@code droppedEvents()} of the client), and a
 * warning is logged once. Events that wait when the JVM exits are lost; closing the client before has them delivered at once.
 *
 * <p>An event holds names, numbers and times only: no header, no query, no body, no message of a server.
 */
public interface CallListener {
    /** A call began; nothing has been sent for it yet. */
    default void callStarted(CallEvent.Started event) {}

    /** A request was sent, and got a response or not; requests for a token are reported, too. */
    default void attemptEnded(CallEvent.AttemptEnded event) {}

    /** The attempt before was no success, and another one follows after a pause. */
    default void retryScheduled(CallEvent.RetryScheduled event) {}

    /** A rate limit of the client makes the call wait before its next request. */
    default void permitAwaited(CallEvent.PermitAwaited event) {}

    /** A request for a token ended. It is a call of its own, shared by all that need the token. */
    default void tokenRefreshed(CallEvent.TokenRefreshed event) {}

    /** A call ended, in whatever way; exactly once for each that started. */
    default void callFinished(CallEvent.Finished event) {}
}
