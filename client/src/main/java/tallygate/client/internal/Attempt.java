package tallygate.client.internal;

import java.io.IOException;
import java.util.Objects;
import okio.Buffer;
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

    boolean notFound() {
        return response != null && response.error() != null && response.error().decidingStatus() == 404;
    }

    /** This attempt as a success whose answer says nothing. */
    Attempt done() {
        ApiResponse refusal = Objects.requireNonNull(response);
        return answered(new ApiResponse(refusal.status(), refusal.headers(), new Buffer().writeUtf8("{}"), null));
    }

    /** What the attempt brought, as an {@link Exchange} returns it. */
    ApiResponse result() throws IOException {
        if (response != null) {
            return response;
        }
        throw failure != null ? failure : new IOException("neither a response nor a failure");
    }
}
