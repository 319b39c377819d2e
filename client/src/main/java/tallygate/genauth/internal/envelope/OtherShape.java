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
 * Recognizes a body in the other shape than documented: an envelope where bare data is, or bare data where an envelope is.
 * Only where the names of its properties leave no doubt: none of them is documented for the shape that is.
 */
final class OtherShape {
    private OtherShape() {}

    /**
     * The content of {@code data}, where bare data is documented and an envelope came; null otherwise.
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
     * The body as the {@code data} of an envelope, where an envelope is documented and none came; null otherwise.
     *
     * @param value the body, decoded as documented
     */
    static @Nullable Buffer enveloped(BufferedResponse response, @Nullable Object value) {
        // Nearly every response has a statusCode, and costs no more than this.
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

    /** Whether the data of an envelope documents at least one property of the body that was put into it. */
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
