package tallygate.client.internal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How one attempt of a call ended.
 *
 * @param response what the server answered, null if nothing usable came
 * @param failure why it was no success, null if it was
 */
record Attempt(@Nullable ApiResponse response, @Nullable IOException failure) {
    static Attempt answered(ApiResponse response) {
        return new Attempt(response, response.error() == null ? null : new RefusedException(response));
    }

    static Attempt failed(IOException failure) {
        return new Attempt(null, failure);
    }

    /** What the attempt brought, as an {@link Exchange} returns it. */
    ApiResponse result() throws IOException {
        if (response != null) {
            return response;
        }
        throw failure != null ? failure : new IOException("neither a response nor a failure");
    }
}
