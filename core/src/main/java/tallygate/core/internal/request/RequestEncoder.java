package tallygate.core.internal.request;

import com.squareup.moshi.Moshi;
import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;
import tallygate.core.QueryArrays;
import tallygate.core.internal.call.CallSettings;
import tallygate.core.provider.IdempotencyKeys;
import tallygate.transport.Headers;
import tallygate.transport.TransportRequest;

/** Encodes a request object as a request of a transport, without credentials. Thread-safe. */
public final class RequestEncoder {
    private final BaseUrl baseUrl;
    private final Moshi moshi;
    private final QueryArrays arrays;
    private final @Nullable IdempotencyKeys keys;

    /** @param keys null if the service has none */
    public RequestEncoder(BaseUrl baseUrl, Moshi moshi, QueryArrays arrays, @Nullable IdempotencyKeys keys) {
        this.baseUrl = baseUrl;
        this.moshi = moshi;
        this.arrays = arrays;
        this.keys = keys;
    }

    public <Q extends @Nullable Object> TransportRequest encode(
            Operation<Q, ?> operation, Q request, CallSettings settings) {
        EncodedRequest encoded = new EncodedRequest(moshi, arrays, operation.path());
        try {
            operation.write(request, encoded);
            return new TransportRequest(
                    operation.id(),
                    operation.method(),
                    encoded.uri(baseUrl),
                    headers(operation, encoded.headers(), settings.headers()),
                    encoded.body(),
                    settings.timeout(),
                    settings.maxResponseBytes());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(operation.id() + ": nothing was sent: " + e.getMessage(), e);
        }
    }

    /** Returns the key by which the service detects a duplicate of this request; null if it has none. */
    public @Nullable String idempotencyKey(Operation<?, ?> operation, TransportRequest encoded) {
        return keys == null ? null : keys.of(operation, encoded.headers());
    }

    private Headers headers(Operation<?, ?> operation, Headers ofRequest, Headers ofClient) {
        Headers headers = ofClient;
        if (ofRequest.size() > 0 || operation.accept().isPresent()) {
            Headers.Builder all = ofClient.toBuilder();
            // A server may refuse with an error in JSON, and some send no body where that is not accepted.
            operation.accept().ifPresent(type -> all.set("Accept", type + ", application/json;q=0.1"));
            ofRequest.forEach(all::set);
            headers = all.build();
        }
        return keys == null ? headers : keys.complete(operation, headers);
    }
}
