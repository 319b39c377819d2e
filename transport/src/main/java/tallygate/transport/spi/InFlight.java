package tallygate.transport.spi;

/** Something that a transport has started and that must end when the transport closes: an exchange or a WebSocket. */
public interface InFlight {
    /** Fails with {@code TRANSPORT_CLOSED} unless it has ended. Returns at once. */
    void transportClosed();
}
