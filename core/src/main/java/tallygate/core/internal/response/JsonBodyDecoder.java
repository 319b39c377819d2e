package tallygate.core.internal.response;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;
import tallygate.core.internal.request.Adapters;
import tallygate.core.provider.BodyDecoder;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.Decoded;
import tallygate.json.MalformedJsonException;

/** Decodes with Moshi, and watches for drift. */
public final class JsonBodyDecoder implements BodyDecoder {
    private final Moshi moshi;
    private final DriftWatch drift;

    public JsonBodyDecoder(Moshi moshi, DriftWatch drift) {
        this.moshi = moshi;
        this.drift = drift;
    }

    @Override
    @SuppressWarnings("NullAway") // Only operations of Void have no response.
    public <R extends @Nullable Object> Decoded<R> decode(Operation<?, R> operation, BufferedResponse response)
            throws MalformedJsonException {
        if (operation.responseType() == Void.class) {
            return new Decoded<>(null, Set.of());
        }
        try {
            return drift.decode(adapter(operation), response.peek());
        } catch (MalformedJsonException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory cannot be read", e);
        }
    }

    /** A response in which the server said nothing: a value without properties. */
    @SuppressWarnings("NullAway") // Only operations of Void have no response.
    public <R extends @Nullable Object> R withoutProperties(Operation<?, R> operation) {
        return operation.responseType() == Void.class
                ? null
                : adapter(operation).fromJsonValue(Map.of());
    }

    private <R extends @Nullable Object> JsonAdapter<R> adapter(Operation<?, R> operation) {
        return Adapters.adapter(moshi, operation.responseType());
    }
}
