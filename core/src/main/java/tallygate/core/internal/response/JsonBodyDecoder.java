package tallygate.core.internal.response;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallygate.core.JsonType;
import tallygate.core.Operation;
import tallygate.core.internal.request.Adapters;
import tallygate.core.provider.BodyDecoder;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.Decoded;
import tallygate.json.BinaryContent;
import tallygate.json.MalformedJsonException;

/** Decodes with Moshi, and detects drift. */
public final class JsonBodyDecoder implements BodyDecoder {
    private static final Set<Type> SCALARS =
            Set.of(String.class, Integer.class, Long.class, BigDecimal.class, Boolean.class, BinaryContent.class);

    private final Moshi moshi;
    private final DriftWatch drift;

    public JsonBodyDecoder(Moshi moshi, DriftWatch drift) {
        this.moshi = moshi;
        this.drift = drift;
    }

    @Override
    @SuppressWarnings({"NullAway", "unchecked"
    }) // Only operations of Void have no response; the type is that of the operation.
    public <R extends @Nullable Object> Decoded<R> decode(Operation<?, R> operation, BufferedResponse response)
            throws MalformedJsonException {
        if (operation.responseType() == Void.class) {
            return new Decoded<>(null, Set.of());
        }
        if (operation.responseType() == BinaryContent.class) {
            return new Decoded<>((R) content(response), Set.of());
        }
        try {
            return drift.decode(adapter(operation), response.peek());
        } catch (MalformedJsonException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory cannot be read", e);
        }
    }

    private static BinaryContent content(BufferedResponse response) {
        BinaryContent content = BinaryContent.of(response.body().snapshot());
        return response.headers()
                .first("Content-Type")
                .filter(type -> !type.isBlank() && type.chars().allMatch(letter -> letter >= ' ' && letter <= '~'))
                .map(content::withContentType)
                .orElse(content);
    }

    /** Returns whether the type has a value without properties, or a list without elements. */
    public boolean hasEmptyValue(Operation<?, ?> operation) {
        return operation.responseType() == Void.class || !SCALARS.contains(operation.responseType());
    }

    /** Returns the value of an empty response: one without properties, or a list without elements. */
    @SuppressWarnings("NullAway") // Only operations of Void have no response.
    public <R extends @Nullable Object> R withoutProperties(Operation<?, R> operation) {
        return operation.responseType() == Void.class
                ? null
                : adapter(operation).fromJsonValue(isList(operation.responseType()) ? List.of() : Map.of());
    }

    private static boolean isList(Type type) {
        return type instanceof JsonType<?> container && container.outermost() == List.class;
    }

    private <R extends @Nullable Object> JsonAdapter<R> adapter(Operation<?, R> operation) {
        return Adapters.adapter(moshi, operation.responseType());
    }
}
