package tallygate.client.internal;

import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.client.ApiError;
import tallygate.transport.Headers;

/**
 * A whole response, with the verdict on it.
 *
 * @param body every byte, in memory; for the reader who holds the response
 * @param error how the server refused, null for a success
 * @param decoded the body, if it was decoded for the verdict
 */
record ApiResponse(
        int status, Headers headers, Buffer body, @Nullable ApiError error, @Nullable DecodedBody<?> decoded) {
    ApiResponse(int status, Headers headers, Buffer body, @Nullable ApiError error) {
        this(status, headers, body, error, null);
    }

    boolean unauthorized() {
        return error != null && error.decidingStatus() == 401;
    }
}
