package tallygate.transport;

/** An open WebSocket with a listener. Thread-safe. The receiver closes it, unless it has ended already. */
public interface WebSocketConnection extends AutoCloseable {
    /**
     * Requests further messages, in addition to those that were requested and have not arrived. Nothing beyond them is read
     * from the socket, which slows the server down, so no message is lost or piles up. While no message is requested, a
     * ping without a pong does not count, and the end of the connection may go unnoticed.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    void request(long messages);

    /**
     * Sends a close frame with code 1000 and ends the connection when the server has sent its own, or after a second. The
     * listener receives nothing more; a call of it that is in progress completes. Returns at once. Calling it again, or after
     * the end, does nothing.
     */
    @Override
    void close();
}
