package tallygate.client.internal;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tallygate.client.Operation;
import tallygate.json.MalformedJsonException;

/** Turns a success into the operation's response type; a refusal ends here. */
final class ResponseDecoder {
    private final Moshi moshi;
    private final DriftWatch drift;

    ResponseDecoder(Moshi moshi, DriftWatch drift) {
        this.moshi = moshi;
        this.drift = drift;
    }

    @SuppressWarnings("NullAway") // Only operations of Void have no response.
    <R extends @Nullable Object> R decode(Operation<?, R> operation, ApiResponse response) throws IOException {
        if (response.error() != null) {
            throw new RefusedException(response);
        }
        if (operation.responseType() == Void.class) {
            return null;
        }
        JsonAdapter<R> adapter = Json.adapter(moshi, operation.responseType());
        try {
            R decoded = drift.decode(operation, adapter, Peek.at(response.body()));
            // Its memory is free for the next response.
            response.body().clear();
            return decoded;
        } catch (MalformedJsonException e) {
            throw malformed(response, String.valueOf(e.getMessage()));
        }
    }

    private static MalformedBodyException malformed(ApiResponse response, String message) {
        return new MalformedBodyException(response.status(), response.headers(), response.body(), message);
    }
}
