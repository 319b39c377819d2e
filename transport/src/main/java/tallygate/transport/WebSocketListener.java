package tallygate.transport;

import java.io.IOException;
import okio.ByteString;

/**
 * Receives the messages of one WebSocket. It is called once at a time, in the order of the wire, on threads that nothing else
 * needs, so it may block. {@link #closed} or {@link #failed} is called last and once, unless
 * {@link WebSocketConnection#close} was called. It must not throw; an exception is dropped.
 */
public interface WebSocketListener {
    /** Receives a text message, its fragments joined. */
    void text(String message);

    /** Receives a binary message, its fragments joined. */
    void binary(ByteString message);

    /**
     * The server closed the connection with a close frame, and has received ours.
     *
     * @param code as in RFC 6455 section 7.4; 1005 if the server sent none. The server's reason is not passed on: it may
     *     contain a secret.
     */
    void closed(int code);

    /**
     * The connection ended in any other way; it is already closed.
     *
     * @param failure an {@link ExchangeException}: CONNECTION_LOST if it broke or a ping brought no pong, RESPONSE_TOO_LARGE
     *     for a message over the limit, MALFORMED_RESPONSE for an invalid frame or invalid UTF-8, TRANSPORT_CLOSED
     */
    void failed(IOException failure);
}
