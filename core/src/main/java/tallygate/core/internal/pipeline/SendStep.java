package tallygate.client.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.client.Operation;
import tallygate.json.MalformedJsonException;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** The innermost exchange: sends, reads and decodes the whole body, closes the response, and has the verdict passed on it. */
final class TransportExchange implements Exchange {
    private final HttpTransport transport;
    private final ErrorDecoder errors;
    private final ResponseDecoder decoder;

    TransportExchange(HttpTransport transport, ErrorDecoder errors, ResponseDecoder decoder) {
        this.transport = transport;
        this.errors = errors;
        this.decoder = decoder;
    }

    @Override
    public ApiResponse send(Call call, TransportRequest request) throws IOException {
        TransportRequest timed = request.withTimeout(call.remainingForAttempt());
        call.countAttempt();
        return read(call, timed, transport.send(timed));
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
            return read(call, request, response);
        } catch (IOException e) {
            throw new CompletionException(e);
        } finally {
            call.onAbort(() -> {});
        }
    }

    private ApiResponse read(Call call, TransportRequest request, TransportResponse response) throws IOException {
        try (response) {
            return judge(
                    call.operation(), response.status(), response.headers(), ContentDecoding.read(request, response));
        } catch (UncheckedIOException closingFailed) {
            throw closingFailed.getCause();
        }
    }

    private ApiResponse judge(Operation<?, ?> operation, int status, Headers headers, Buffer body) throws IOException {
        DecodedBody<?> decoded = errors.trusts(status, operation.responseType()) ? decoded(operation, body) : null;
        return decoded != null && errors.provesSuccess(decoded.value())
                ? new ApiResponse(status, headers, body, null, decoded)
                : new ApiResponse(status, headers, body, errors.decide(status, headers, body));
    }

    /** Null for what is not of the type; what is wrong with it is said by those who read it next. */
    private @Nullable DecodedBody<?> decoded(Operation<?, ?> operation, Buffer body) throws IOException {
        try {
            return decoder.decode(operation, body);
        } catch (MalformedJsonException e) {
            return null;
        }
    }
}
