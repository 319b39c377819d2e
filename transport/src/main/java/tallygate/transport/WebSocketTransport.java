package tallygate.transport;

import java.util.concurrent.CompletableFuture;

/**
 * Opens WebSockets (RFC 6455): what an {@link HttpTransport} may be able to do as well. Whoever needs it asks whether the
 * transport is one. Thread-safe.
 *
 * <p>The connection is made as that of an HTTP request would be, with the same TLS and proxy settings. No extension and no
 * subprotocol is asked for.
 *
 * <p>The suite {@code WebSocketContract} in {@code tallygate-transport-tck} is this contract case by case.
 */
public interface WebSocketTransport {
    /**
     * Completes when the opening handshake has succeeded. No message is received before
     * {@link WebSocketConnection#request}. Stages that depend on the future may block; the listener may hear of the end
     * of the connection before they run.
     *
     * <p>Fails with {@link WebSocketRefusedException} if the server answers with anything but the upgrade, a redirect
     * included; with {@link ExchangeTimeoutException} past the time of the request; else with {@link ExchangeException}. It
     * never throws, and never tries twice by itself. Cancelling the future ends the attempt; a connection that nobody can
     * receive any more is closed by the transport.
     *
     * <p>Closing the transport ends the connections that it opened with
     * {@link ExchangeException.Reason#TRANSPORT_CLOSED}.
     */
    CompletableFuture<WebSocketConnection> connect(WebSocketRequest request, WebSocketListener listener);
}
