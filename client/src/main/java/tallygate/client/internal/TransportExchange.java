package tallygate.client.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okio.Buffer;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** The innermost exchange: sends, reads and decodes the whole body, closes the response, and has the verdict passed on it. */
final class TransportExchange implements Exchange {
    private final HttpTransport transport;
    private final ErrorDecoder errors;

    TransportExchange(HttpTransport transport, ErrorDecoder errors) {
        this.transport = transport;
        this.errors = errors;
    }

    @Override
    public ApiResponse send(Call call, TransportRequest request) throws IOException {
        TransportRequest timed = request.withTimeout(call.remainingForAttempt());
        call.countAttempt();
        return read(timed, transport.send(timed));
    }

    @Override
    public CompletableFuture<ApiResponse> sendAsync(Call call, TransportRequest request) {
        TransportRequest timed;
        try {
            timed = request.withTimeout(call.remainingForAttempt());
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
        if (call.aborted()) {
            return CompletableFuture.failedFuture(new CancellationException("ended before it was sent"));
        }
        call.countAttempt();
        CompletableFuture<TransportResponse> sent = transport.sendAsync(timed);
        call.onAbort(() -> sent.cancel(true));
        return sent.thenApply(response -> readUnderAbort(call, timed, response));
    }

    private ApiResponse readUnderAbort(Call call, TransportRequest request, TransportResponse response) {
        call.onAbort(response::close);
        try {
            return read(request, response);
        } catch (IOException e) {
            throw new CompletionException(e);
        } finally {
            call.onAbort(() -> {});
        }
    }

    private ApiResponse read(TransportRequest request, TransportResponse response) throws IOException {
        try (response) {
            Buffer body = ContentDecoding.read(request, response);
            return new ApiResponse(
                    response.status(),
                    response.headers(),
                    body,
                    errors.decide(response.status(), response.headers(), body));
        } catch (UncheckedIOException closingFailed) {
            throw closingFailed.getCause();
        }
    }
}
