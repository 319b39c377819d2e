package tallygate.transport.tck.reference;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import okio.Buffer;
import okio.ByteString;
import okio.Source;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** What broken transports do to requests, responses and futures. */
final class Tampering {
    private Tampering() {}

    static TransportRequest to(TransportRequest request, URI uri) {
        return new TransportRequest(
                request.operationId(), request.method(), uri, request.headers(), request.body(), request.timeout());
    }

    static TransportRequest withBody(TransportRequest request, Function<RequestBody, RequestBody> change) {
        if (request.body() == null) {
            return request;
        }
        return new TransportRequest(
                request.operationId(),
                request.method(),
                request.uri(),
                request.headers(),
                change.apply(request.body()),
                request.timeout());
    }

    /** Through a String, as a careless adapter does. */
    static RequestBody reencoded(RequestBody body) {
        Buffer bytes = new Buffer();
        try (Source source = body.open()) {
            bytes.writeAll(source);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return RequestBody.of(
                body.contentType(), ByteString.encodeString(bytes.readUtf8(), StandardCharsets.ISO_8859_1));
    }

    /** Reads the body once only to know its length. */
    static RequestBody counted(RequestBody body) {
        return reencoded(body).contentLength() == body.contentLength() ? body : reencoded(body);
    }

    static TransportResponse cut(TransportResponse response) {
        Buffer body = new Buffer();
        try {
            response.body().read(body, 4096);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new TransportResponse(response.status(), response.headers(), body);
    }

    static CompletableFuture<TransportResponse> detached(CompletableFuture<TransportResponse> exchange) {
        CompletableFuture<TransportResponse> future = new CompletableFuture<>();
        CompletableFuture<TransportResponse> unused =
                exchange.whenComplete((response, failure) -> pass(response, failure, future));
        return future;
    }

    static void pass(TransportResponse response, Throwable failure, CompletableFuture<TransportResponse> future) {
        if (failure == null) {
            future.complete(response);
        } else {
            future.completeExceptionally(failure);
        }
    }

    static void awaitForever(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
