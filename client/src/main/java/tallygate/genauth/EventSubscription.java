package tallygate.genauth;

/**
 * A subscription to the events of one code. It connects and reconnects automatically until it is closed, its client is
 * closed, or the server does not accept the access key. Thread-safe.
 *
 * <pre>{@code
 * try (EventSubscription updates = client.subscribe("authing.user.updated", listener)) {
 *     runUntilShutdown();
 * }
 * }</pre>
 */
public interface EventSubscription extends AutoCloseable {
    /** Returns the code of the subscribed events. */
    String eventCode();

    State state();

    /**
     * Ends the subscription. Returns at once; the listener receives nothing more after the call that it may be in, not even
     * queued events. Calling it again, or after the subscription has failed, does nothing.
     */
    @Override
    void close();

    /** The states of a subscription. */
    enum State {
        /** The server has not responded yet. */
        CONNECTING,
        /** The connection is open, and events are received. */
        CONNECTED,
        /** There is no connection; the next attempt follows after a delay. */
        WAITING,
        /** Ended, as reported to {@link EventListener#failed}. */
        FAILED,
        /** Ended, because it or its client was closed. */
        CLOSED
    }
}
