package tallygate.core.internal.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.call.CallStep;
import tallygate.core.internal.response.ClientSecrets;
import tallygate.core.internal.response.ContentDecoding;
import tallygate.core.internal.response.JsonValueLimit;
import tallygate.core.internal.response.UndecodableBodyException;
import tallygate.core.provider.BodyDecoder;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.Completions;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.Outcome;
import tallygate.core.provider.ResponseReader;
import tallygate.json.BinaryContent;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** The last step: sends over the transport, and reads the whole response with the provider's {@link ResponseReader}. */
final class SendStep implements CallStep {
    private final HttpTransport transport;
    private final ResponseReader reader;
    private final BodyDecoder decoder;
    private final ClientSecrets secrets;

    SendStep(HttpTransport transport, ResponseReader reader, BodyDecoder decoder, ClientSecrets secrets) {
        this.transport = transport;
        this.reader = reader;
        this.decoder = decoder;
        this.secrets = secrets;
    }

    @Override
    public <R extends @Nullable Object> Outcome<R> send(Call<R> call, TransportRequest request) {
        Duration timeout = call.remainingForAttempt();
        if (timeout.isZero()) {
            return new Outcome.Failed<>(call.pastDeadline());
        }
        TransportRequest timed = request.withTimeout(timeout);
        call.sending(timed);
        try {
            return read(call, timed, transport.send(timed));
        } catch (IOException e) {
            return new Outcome.Failed<>(ExchangeFailure.of(e));
        }
    }

    @Override
    public <R extends @Nullable Object> CompletableFuture<Outcome<R>> sendAsync(
            Call<R> call, TransportRequest request) {
        Duration timeout = call.remainingForAttempt();
        if (timeout.isZero()) {
            return CompletableFuture.completedFuture(new Outcome.Failed<>(call.pastDeadline()));
        }
        if (call.aborted()) {
            return CompletableFuture.failedFuture(new CancellationException("ended before it was sent"));
        }
        TransportRequest timed = request.withTimeout(timeout);
        call.sending(timed);
        CompletableFuture<TransportResponse> sent = transport.sendAsync(timed);
        call.onAbort(() -> sent.cancel(true));
        return sent.handle((response, failure) ->
                failure == null ? readUnderAbort(call, timed, response) : lost(Completions.unwrap(failure)));
    }

    private <R extends @Nullable Object> Outcome<R> readUnderAbort(
            Call<R> call, TransportRequest request, TransportResponse response) {
        call.onAbort(response::close);
        try {
            return read(call, request, response);
        } catch (IOException e) {
            return new Outcome.Failed<>(ExchangeFailure.of(e));
        } catch (IllegalStateException e) {
            // okio throws it when another thread has closed the source.
            throw call.aborted() ? new CancellationException("ended while the response was read") : e;
        } finally {
            call.onAbort(() -> {});
        }
    }

    private <R extends @Nullable Object> Outcome<R> read(
            Call<R> call, TransportRequest request, TransportResponse response) throws IOException {
        try (response) {
            Buffer body = ContentDecoding.read(request, response);
            if (isJson(call.operation())) {
                JsonValueLimit.requireAtMost(call.maxResponseValues(), request, body);
            }
            BufferedResponse whole = new BufferedResponse(response.status(), response.headers(), body);
            Outcome<R> outcome = reader.read(call.operation(), whole, decoder);
            return outcome.failure() == null ? outcome : secrets.of(call).of(outcome);
        } catch (UndecodableBodyException e) {
            BufferedResponse unread = new BufferedResponse(response.status(), response.headers(), new Buffer());
            return Outcome.malformed(unread, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException closingFailed) {
            throw closingFailed.getCause();
        }
    }

    private static boolean isJson(Operation<?, ?> operation) {
        return operation.responseType() != Void.class && operation.responseType() != BinaryContent.class;
    }

    private static <R extends @Nullable Object> Outcome<R> lost(Throwable failure) {
        if (failure instanceof IOException exchangeFailed) {
            return new Outcome.Failed<>(ExchangeFailure.of(exchangeFailed));
        }
        throw new CompletionException(failure);
    }
}
