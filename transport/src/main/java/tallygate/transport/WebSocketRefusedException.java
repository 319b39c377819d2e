package tallygate.transport;

import java.io.IOException;

/** The server did not accept the opening handshake of a WebSocket. Its response is not read. */
public final class WebSocketRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param message names host and port, and holds nothing else of request and response but the status */
    public WebSocketRefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Returns the HTTP status; any but 101. */
    public int status() {
        return status;
    }
}
