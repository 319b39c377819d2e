package tallygate.pagarme.internal.error;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tallygate.core.provider.BufferedResponse;
import tallygate.json.JsonDocument;

/**
 * The content of an error response with {@code message}, {@code errors} and {@code request}. Only the message has a
 * documented shape, and proxies have others, so everything is read as far as possible.
 */
record ErrorBody(@Nullable String message, Map<String, List<String>> fieldErrors) {
    private static final JsonReader.Options NAMES = JsonReader.Options.of("message", "errors");
    private static final ByteString ECHO = ByteString.encodeUtf8("\"request\"");

    /** Reads without consuming; never fails. */
    static ErrorBody read(BufferedResponse response) {
        FieldErrors errors = new FieldErrors();
        String message = null;
        try (JsonReader reader = response.json()) {
            if (reader.peek() == JsonReader.Token.STRING) {
                return new ErrorBody(reader.nextString(), Map.of());
            }
            reader.beginObject();
            while (reader.hasNext()) {
                switch (reader.selectName(NAMES)) {
                    case 0 -> message = text(reader);
                    case 1 -> errors.read("", reader);
                    default -> {
                        reader.skipName();
                        reader.skipValue();
                    }
                }
            }
        } catch (IOException | JsonDataException endsHere) {
            // The part before the fault counts.
        }
        return new ErrorBody(message, errors.byField());
    }

    /** Returns the body with another value for {@code request}; cut before it if it is not one JSON object. */
    static Buffer withoutEcho(Buffer body) {
        Buffer shown = new Buffer();
        try (JsonReader reader = JsonDocument.reader(body.peek());
                JsonWriter writer = JsonWriter.of(shown)) {
            copy(reader, writer);
            return shown;
        } catch (IOException | JsonDataException notAnObject) {
            return beforeEcho(body);
        }
    }

    private static @Nullable String text(JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case STRING, NUMBER:
                return reader.nextString();
            default:
                reader.skipValue();
                return null;
        }
    }

    private static void copy(JsonReader reader, JsonWriter writer) throws IOException {
        reader.beginObject();
        writer.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            writer.name(name);
            if (name.equals("request")) {
                reader.skipValue();
                writer.value("[secret]");
            } else {
                try (BufferedSource value = reader.nextSource();
                        BufferedSink copied = writer.valueSink()) {
                    copied.writeAll(value);
                }
            }
        }
        reader.endObject();
        writer.endObject();
    }

    private static Buffer beforeEcho(Buffer body) {
        Buffer shown = new Buffer();
        try {
            long echo = body.indexOf(ECHO);
            body.copyTo(shown, 0, echo < 0 ? body.size() : echo);
        } catch (IOException noneOfIt) {
            // A buffer in memory does not fail; if it did, the body would be empty.
        }
        return shown;
    }
}
