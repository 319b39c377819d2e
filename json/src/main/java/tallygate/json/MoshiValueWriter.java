package tallygate.json;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Writes values of no documented shape with a writer of Moshi that does not accept bytes: one that indents, or creates
 * values.
 */
final class MoshiValueWriter {
    private static final Class<?> WRITER_OF_BYTES = JsonWriter.of(new Buffer()).getClass();

    private MoshiValueWriter() {}

    /** Returns whether the writer creates bytes; other writers create values. */
    static boolean makesBytes(JsonWriter json) {
        return json.getClass() == WRITER_OF_BYTES;
    }

    /** Writes the value with its nulls, whatever the setting of the writer. */
    static void write(JsonWriter json, @Nullable Object value) throws IOException {
        boolean serializeNulls = json.getSerializeNulls();
        json.setSerializeNulls(true);
        writeValue(json, value);
        json.setSerializeNulls(serializeNulls);
    }

    private static void writeValue(JsonWriter json, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> object) {
            json.beginObject();
            for (Map.Entry<?, ?> property : object.entrySet()) {
                json.name((String) property.getKey());
                writeValue(json, property.getValue());
            }
            json.endObject();
        } else if (value instanceof List<?> array) {
            json.beginArray();
            for (Object element : array) {
                writeValue(json, element);
            }
            json.endArray();
        } else if (value instanceof String text) {
            writeText(json, text);
        } else if (value instanceof Boolean truth) {
            json.value(truth);
        } else if (value instanceof Number number) {
            json.value(number);
        } else {
            json.nullValue();
        }
    }

    /** Writes a text; Moshi writes a question mark for half a surrogate pair. */
    private static void writeText(JsonWriter json, String text) throws IOException {
        if (!makesBytes(json)) {
            json.value(text);
            return;
        }
        try (BufferedSink sink = json.valueSink();
                JsonOutput output = new JsonOutput(sink)) {
            output.text(text);
            output.flush();
        }
    }
}
