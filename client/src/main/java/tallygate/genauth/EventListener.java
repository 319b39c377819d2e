package tallygate.client;

import java.time.Duration;

/**
 * Hears what a subscription brings. Its methods are called one at a time and in order, on a thread of the subscription that
 * no call and no connection needs, so they may block. What they throw is logged, without its message, and changes nothing.
 */
public interface EventListener {
    void event(EventMessage event);

    /** The server accepted the subscription, for the first time or again. Events from before may have been missed. */
    default void connected() {}

    /**
     * There is no connection. Another attempt follows by itself; events until then are missed, unless the server keeps
     * them.
     *
     * @param cause why the connection ended, or could not be made
     * @param pause the time until the next attempt
     */
    default void disconnected(TallygateException cause, Duration pause) {}

    /** The subscription is over, because trying again cannot help: nothing follows, and nothing needs to be closed. */
    default void failed(TallygateException cause) {}
}
