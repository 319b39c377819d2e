package tallygate.transport;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * Sends one HTTP request and delivers one HTTP response. Thread-safe.
 *
 * <p>A transport never follows redirects, never stores cookies, never undoes a content encoding, never sends a POST
 * twice, and never throws from {@link #sendAsync}. It sends the request's path and query byte for byte.
 *
 * <p>The suites in {@code tallygate-transport-tck} are this contract case by case.
 *
 * <p>{@code docs/writing-a-transport.md} describes how to write one.
 */
public interface HttpTransport extends AutoCloseable {
    /**
     * Sends a request without waiting. The future completes when the response can be read; the receiver closes it. Stages
     * that depend on the future never run on a thread that other exchanges need, so they may block.
     *
     * <p>Fails with {@link ExchangeTimeoutException} past the deadline, else with {@link ExchangeException}. Cancelling the
     * future aborts the exchange and closes its connection. The transport closes a response that can no longer be received.
     */
    CompletableFuture<TransportResponse> sendAsync(TransportRequest request);

    /**
     * Sends a request and waits for its response, as {@link #sendAsync} does without waiting. Interrupting the caller aborts
     * the exchange; a caller that is interrupted already sends nothing. Either way the interrupt flag stays set.
     *
     * @throws java.io.InterruptedIOException if the caller was interrupted, or as {@link ExchangeTimeoutException} past the
     *     deadline
     */
    default TransportResponse send(TransportRequest request) throws IOException {
        BlockingSend.requireNotInterrupted(request);
        return BlockingSend.await(request, sendAsync(request));
    }

    /**
     * Returns the text without the secrets that only the transport knows, such as the password of its proxy, which a server
     * or a proxy may repeat in a response. By default a transport has no secrets. A transport that wraps another one
     * delegates this method to it.
     */
    default String redact(String text) {
        return text;
    }

    /**
     * Releases what this transport created, but nothing that was passed to it. Exchanges in flight fail with
     * {@link ExchangeException.Reason#TRANSPORT_CLOSED}, and so does every later one. Calling it again does nothing.
     */
    @Override
    default void close() {}
}
