package tallygate.genauth.internal.envelope;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import tallygate.core.provider.BufferedResponse;
import tallygate.genauth.model.ManagementResponse;
import tallygate.json.JsonObject;

/**
 * Recognizes a body in the other shape than documented: an envelope instead of bare data, or bare data instead of an
 * envelope. Only if the names of its properties are unambiguous: none of them is documented for the documented shape.
 */
final class OtherShape {
    private OtherShape() {}

    /**
     * Returns the content of {@code data} if bare data is documented and the body is an envelope; null otherwise.
     *
     * @param value the body, decoded as documented
     */
    static @Nullable Buffer data(BufferedResponse response, @Nullable Object value) {
        boolean may = value instanceof JsonObject object
                && object.unknownProperties().containsKey("statusCode")
                && object.unknownProperties().get("data") instanceof Map<?, ?>
                && isUnknown(names(response), object);
        return may ? contentOfData(response) : null;
    }

    /**
     * Returns the body as the {@code data} of an envelope if an envelope is documented and the body is none; null otherwise.
     *
     * @param value the body, decoded as documented
     */
    static @Nullable Buffer enveloped(BufferedResponse response, @Nullable Object value) {
        // Nearly every response has a statusCode, and needs no further check.
        boolean may = value instanceof ManagementResponse object
                && object.payload() == null
                && !object.unknownProperties().isEmpty()
                && isUnknown(names(response), object);
        if (!may) {
            return null;
        }
        try (JsonReader body = response.json();
                BufferedSource bare = body.nextSource()) {
            Buffer enveloped = new Buffer().writeUtf8("{\"data\":");
            enveloped.writeAll(bare);
            return enveloped.writeUtf8("}");
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory cannot be read", e);
        }
    }

    /** Returns whether the data of an envelope documents at least one property of the body that was put into it. */
    static boolean fits(BufferedResponse response, @Nullable Object enveloped) {
        return enveloped instanceof ManagementResponse object
                && object.payload() instanceof JsonObject data
                && !isUnknown(names(response), data);
    }

    private static boolean isUnknown(Set<String> names, JsonObject object) {
        return object.unknownProperties().keySet().containsAll(names);
    }

    private static Set<String> names(BufferedResponse response) {
        try (JsonReader body = response.json()) {
            Set<String> names = new LinkedHashSet<>();
            body.beginObject();
            while (body.hasNext()) {
                names.add(body.nextName());
                body.skipValue();
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory cannot be read", e);
        }
    }

    private static Buffer contentOfData(BufferedResponse response) {
        Buffer data = new Buffer();
        try (JsonReader body = response.json()) {
            body.beginObject();
            while (body.hasNext()) {
                if (body.nextName().equals("data")) {
                    data.clear();
                    try (BufferedSource content = body.nextSource()) {
                        data.writeAll(content);
                    }
                } else {
                    body.skipValue();
                }
            }
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException("a buffer in memory cannot be read", e);
        }
    }
}
