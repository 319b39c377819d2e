package tallygate.client.internal;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import okio.Buffer;
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
        try {
            DecodedBody<R> body = body(operation, response);
            drift.report(operation, body);
            // Its memory is free for the next response.
            response.body().clear();
            return body.value();
        } catch (MalformedJsonException e) {
            throw malformed(response, String.valueOf(e.getMessage()));
        }
    }

    /** The body as the type of the operation, whatever the verdict on it will be; it is not consumed. */
    <R extends @Nullable Object> DecodedBody<R> decode(Operation<?, R> operation, Buffer body) throws IOException {
        return drift.decode(Json.adapter(moshi, operation.responseType()), Peek.at(body));
    }

    @SuppressWarnings("unchecked") // It was decoded for this operation.
    private <R extends @Nullable Object> DecodedBody<R> body(Operation<?, R> operation, ApiResponse response)
            throws IOException {
        return response.decoded() != null ? (DecodedBody<R>) response.decoded() : decode(operation, response.body());
    }

    private static MalformedBodyException malformed(ApiResponse response, String message) {
        return new MalformedBodyException(response.status(), response.headers(), response.body(), message);
    }
}
