package tallygate.core.observe;

/**
 * Receives the events of calls, for metrics. Override the methods you need. For traces, which belong to the thread of the
 * call, use a {@link CallObserver}.
 *
 * <p>Events are delivered in order, one at a time, within milliseconds, on a thread of their own: a listener that throws or
 * blocks changes neither the result nor the time of a call. Its exceptions are logged once and dropped. Up to 1024 events are
 * queued while it is busy; further ones are dropped and counted ({@code droppedEvents()} of the client), and a warning is
 * logged once. Queued events are lost when the JVM exits; closing the client before delivers them.
 *
 * <p>An event holds names, numbers and times only: no header, no query, no body, no message of a server.
 *
 * <pre>{@code
 * builder.listener(new CallListener() {
 *     public void callFinished(CallEvent.Finished event) {
 *         timer(event.operation(), event.outcome()).record(event.elapsed());
 *     }
 * });
 * }</pre>
 *
 * <p>{@code docs/observability.md} describes the ready-made listener for Micrometer.
 */
public interface CallListener {
    /** A call began; nothing has been sent for it yet. */
    default void callStarted(CallEvent.Started event) {}

    /** An attempt ended, with or without a response; requests for a token are reported, too. */
    default void attemptEnded(CallEvent.AttemptEnded event) {}

    /** An attempt failed, and another one follows after a delay. */
    default void retryScheduled(CallEvent.RetryScheduled event) {}

    /** A rate limit of the client makes the call wait before its next request. */
    default void permitAwaited(CallEvent.PermitAwaited event) {}

    /** A request for a token ended. It is a call of its own, shared by all that need the token. */
    default void tokenRefreshed(CallEvent.TokenRefreshed event) {}

    /** A call ended, in any way; exactly once for each that started. */
    default void callFinished(CallEvent.Finished event) {}
}
