package tallygate.client.internal;

import com.squareup.moshi.Moshi;
import org.jspecify.annotations.Nullable;
import tallygate.client.Operation;
import tallygate.transport.Headers;
import tallygate.transport.TransportRequest;

/** Turns a request object into what a transport sends, all but the credentials. */
final class RequestEncoder {
    private final BaseUrl baseUrl;
    private final Moshi moshi;

    RequestEncoder(BaseUrl baseUrl, Moshi moshi) {
        this.baseUrl = baseUrl;
        this.moshi = moshi;
    }

    <Q extends @Nullable Object> TransportRequest encode(Operation<Q, ?> operation, Q request, CallSettings settings) {
        EncodedRequest encoded = new EncodedRequest(moshi, operation.path());
        try {
            operation.write(request, encoded);
            return new TransportRequest(
                    operation.id(),
                    operation.method(),
                    baseUrl.resolve(encoded.pathAndQuery()),
                    headers(encoded.headers(), settings.headers()),
                    encoded.body(),
                    settings.timeout(),
                    settings.maxResponseBytes());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(operation.id() + ": nothing was sent: " + e.getMessage(), e);
        }
    }

    private static Headers headers(Headers ofRequest, Headers ofClient) {
        if (ofRequest.size() == 0) {
            return ofClient;
        }
        Headers.Builder all = ofClient.toBuilder();
        ofRequest.forEach(all::set);
        return all.build();
    }
}
