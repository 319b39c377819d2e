package tallygate.transport;

import java.io.IOException;
import okio.ByteString;

/**
 * Hears what one WebSocket brings. It is called once at a time and in the order of the wire, on threads that nothing else
 * needs, so it may block. {@link #closed} or {@link #failed} comes last and once, unless {@link WebSocketConnection#close}
 * was called. It must not throw; what it throws is dropped.
 */
public interface WebSocketListener {
    /** A whole message of text, its fragments joined. */
    void text(String message);

    /** A whole binary message, its fragments joined. */
    void binary(ByteString message);

    /**
     * The server ended the connection in order, and has been answered.
     *
     * @param code as RFC 6455 section 7.4 has it; 1005 where the server gave none. The server's reason is left out: it may
     *     repeat anything.
     */
    void closed(int code);

    /**
     * The connection ended in any other way; it is closed by now.
     *
     * @param failure an {@link ExchangeException}: CONNECTION_LOST if it broke or a ping was not answered,
     *     RESPONSE_TOO_LARGE for a message over the limit, MALFORMED_RESPONSE for what is no
     *     frame or no UTF-8, TRANSPORT_CLOSED
     */
    void failed(IOException failure);
}
