package tallygate.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for an asynchronous exchange so that an interrupt reaches the connection. */
final class BlockingSend {
    private BlockingSend() {}

    static TransportResponse send(HttpTransport transport, TransportRequest request) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException(
                    request.operationId() + ": the calling thread is interrupted; nothing was sent.");
        }
        CompletableFuture<TransportResponse> exchange = transport.sendAsync(request);
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

    /** A response that arrived just as the interrupt did would be open for ever. */
    private static void abort(CompletableFuture<TransportResponse> exchange) {
        if (!exchange.cancel(true)) {
            exchange.thenAccept(TransportResponse::close);
        }
    }
}
