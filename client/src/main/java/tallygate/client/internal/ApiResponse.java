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
 */
record ApiResponse(int status, Headers headers, Buffer body, @Nullable ApiError error) {
    boolean unauthorized() {
        return error != null && error.decidingStatus() == 401;
    }
}
