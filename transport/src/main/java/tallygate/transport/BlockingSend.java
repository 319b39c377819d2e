package tallygate.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Implements the two halves of {@link HttpTransport#send} for transports that have a blocking path of their own: check, start
 * the exchange, await it. An interrupt of the waiting thread aborts the exchange.
 */
public final class BlockingSend {
    private BlockingSend() {}

    /** @throws InterruptedIOException if the calling thread is interrupted; its flag stays set */
    public static void requireNotInterrupted(TransportRequest request) throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException(
                    request.operationId() + ": the calling thread is interrupted; nothing was sent.");
        }
    }

    /**
     * Returns the response when the exchange has ended.
     *
     * @param exchange of this request; cancelling it closes its connection
     * @throws InterruptedIOException if the calling thread is interrupted while it waits; its flag stays set
     * @throws IOException the failure of the exchange
     */
    public static TransportResponse await(TransportRequest request, CompletableFuture<TransportResponse> exchange)
            throws IOException {
        try {
            return exchange.get();
        } catch (InterruptedException e) {
            abort(exchange);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(request.operationId() + ": interrupted; the exchange was aborted.");
        } catch (CancellationException e) {
            throw new IOException(request.operationId() + ": the exchange was cancelled.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IOException(request.operationId() + ": the transport failed unexpectedly.", e.getCause());
        }
    }

    /** A response that arrived at the moment of the interrupt would never be closed otherwise. */
    private static void abort(CompletableFuture<TransportResponse> exchange) {
        if (!exchange.cancel(true)) {
            exchange.thenAccept(TransportResponse::close);
        }
    }
}
