/**
 * The transport SPI: one HTTP exchange, asynchronous, cancellable, with a deadline that covers the body. Everything
 * above it (authentication, retries, JSON) belongs to the client; everything below it to an HTTP library. A transport may be
 * able to open WebSockets, too: {@link tallygate.transport.WebSocketTransport}.
 */
@NullMarked
package tallygate.transport;

import org.jspecify.annotations.NullMarked;
