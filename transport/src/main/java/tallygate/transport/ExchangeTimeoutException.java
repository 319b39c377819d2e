package tallygate.transport;

import java.io.InterruptedIOException;

/** The exchange was aborted because its deadline passed. */
public final class ExchangeTimeoutException extends InterruptedIOException {
    private static final long serialVersionUID = 1L;

    private final Phase phase;

    public ExchangeTimeoutException(Phase phase, String message) {
        super(message);
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }

    /** How far the exchange had come. */
    public enum Phase {
        /** No connection yet: the server has not seen the request. */
        CONNECT,
        /** Connected; the response's head was not complete. */
        HEADERS,
        /** The body was not complete. */
        BODY
    }
}
