package tallygate.client;

/**
 * A subscription to the events of one code. It connects by itself, and again whenever the connection ends, until it is
 * closed, its client is, or the server does not accept the access key. Thread-safe.
 */
public interface EventSubscription extends AutoCloseable {
    /** What was subscribed to. */
    String eventCode();

    State state();

    /**
     * Ends the subscription. Returns at once; the listener hears nothing more but what it is hearing already, not even the
     * events that wait for it. Calling it again, or after the subscription has failed, does nothing.
     */
    @Override
    void close();

    /** What a subscription is doing. */
    enum State {
        /** The server was asked and has not answered. */
        CONNECTING,
        /** Events come as they happen. */
        CONNECTED,
        /** The pause before the next attempt. */
        WAITING,
        /** Over, as {@link EventListener#failed} told. */
        FAILED,
        /** Over, because it or its client was closed. */
        CLOSED
    }
}
