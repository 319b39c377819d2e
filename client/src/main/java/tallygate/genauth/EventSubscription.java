package tallygate.genauth;

/**
 * A subscription to the events of one code. It connects and reconnects automatically until it is closed,
 * its client is, or the server does not accept the access key. Thread-safe.
 */
public interface EventSubscription extends AutoCloseable {
    /** What was subscribed to. */
    String eventCode();

    State state();

    /**
     * Ends the subscription. Returns at once; the listener receives nothing more after the call that it may be in, not even
     * queued events. Calling it again, or after the subscription has failed, does nothing.
     */
    @Override
    void close();

    /** What a subscription is doing. */
    enum State {
        /** The server has not responded yet. */
        CONNECTING,
        /** Events are received as they happen. */
        CONNECTED,
        /** The delay before the next attempt. */
        WAITING,
        /** Over, as reported to {@link EventListener#failed}. */
        FAILED,
        /** Over, because it or its client was closed. */
        CLOSED
    }
}
