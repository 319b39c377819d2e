/**
 * The transport SPI: one HTTP exchange, asynchronous, cancellable, with a deadline that covers the body. Everything
 * above it (authentication, retries, JSON) belongs to the client; everything below it to an HTTP library.
 */
@NullMarked
package tallygate.transport;

import org.jspecify.annotations.NullMarked;
