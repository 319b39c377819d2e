package tallygate.transport;

/** An open WebSocket that is listened to. Thread-safe. Whoever received it closes it, unless it has ended by itself. */
public interface WebSocketConnection extends AutoCloseable {
    /**
     * Asks for further messages, beside those that were asked for and have not come. Beyond them nothing is read from the
     * socket, so that the server is slowed down and no message is lost or piled up. While nothing is asked for, an
     * unanswered ping does not count, and the end of the connection goes unnoticed until something is.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    void request(long messages);

    /**
     * Says goodbye with code 1000 and ends the connection: when the server has answered, or after a second. The listener
     * hears nothing more but what it is hearing already. Returns at once; calling it again, or after the end, does nothing.
     */
    @Override
    void close();
}
