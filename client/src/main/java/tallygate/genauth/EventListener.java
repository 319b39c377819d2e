package tallygate.genauth;

import java.time.Duration;
import tallygate.core.error.TallygateException;

/**
 * Receives the events and state changes of a subscription. The methods are called one at a time and in order, on a thread of
 * the subscription that no call and no connection needs, so they may block. An exception that they throw is logged, without
 * its message, and has no other effect.
 *
 * <pre>{@code
 * client.subscribe("authing.user.updated", event -> store(event.text()));
 * }</pre>
 *
 * <p>{@code docs/events.md} has a complete example.
 */
public interface EventListener {
    void event(EventMessage event);

    /** The server accepted the subscription, for the first time or again. Earlier events may have been missed. */
    default void connected() {}

    /**
     * The connection ended, or could not be opened. Another attempt follows automatically; events until then are missed,
     * unless the server keeps them.
     *
     * @param cause why the connection ended, or could not be opened
     * @param delay the time until the next attempt
     */
    default void disconnected(TallygateException cause, Duration delay) {}

    /** The subscription ended, because a retry cannot help: nothing follows, and nothing needs to be closed. */
    default void failed(TallygateException cause) {}
}
