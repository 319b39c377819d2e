package tallygate.transport;

import java.util.concurrent.CompletableFuture;

/**
 * Opens WebSockets (RFC 6455). An {@link HttpTransport} may implement it as well; callers check with {@code instanceof}.
 * Thread-safe.
 *
 * <p>The connection uses the TLS and proxy settings of HTTP requests. No extension and no subprotocol is requested.
 *
 * <p>The suite {@code WebSocketContract} in {@code tallygate-transport-tck} is this contract case by case.
 */
public interface WebSocketTransport {
    /**
     * Opens a WebSocket without waiting. The future completes when the opening handshake has succeeded. No message is
     * received before {@link WebSocketConnection#request}. Stages that depend on the future may block; the listener may be
     * notified of the end of the connection before they run.
     *
     * <p>Fails with {@link WebSocketRefusedException} if the server responds with anything but the upgrade, a redirect
     * included; with {@link ExchangeTimeoutException} past the deadline of the request; else with {@link ExchangeException}.
     * It never throws and never retries. Cancelling the future ends the attempt; the transport closes a connection that can
     * no longer be received.
     *
     * <p>Closing the transport ends the connections that it opened with {@link ExchangeException.Reason#TRANSPORT_CLOSED}.
     */
    CompletableFuture<WebSocketConnection> connect(WebSocketRequest request, WebSocketListener listener);
}
