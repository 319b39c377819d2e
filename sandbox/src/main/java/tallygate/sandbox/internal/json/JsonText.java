package tallygate.sandbox.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts JSON text from and to maps, lists, texts, numbers, booleans and null. */
public final class JsonText {
    private static final JsonAdapter<Object> VALUES = new Values();

    private JsonText() {}

    public static String write(Object value) {
        return VALUES.toJson(value);
    }

    /** Writes a line for each value, for people. */
    public static String writeIndented(Object value) {
        return VALUES.indent("  ").toJson(value);
    }

    /** @throws IOException if the text is not exactly one JSON object */
    public static Map<String, Object> readObject(byte[] text) throws IOException {
        try {
            if (VALUES.fromJson(new String(text, UTF_8)) instanceof Map<?, ?> object) {
                return Templates.object(object);
            }
        } catch (JsonDataException e) {
            throw new IOException(e);
        }
        throw new IOException("The text is not a JSON object.");
    }

    /** Keeps whole numbers whole and writes null, unlike Moshi's own adapter. */
    private static final class Values extends JsonAdapter<Object> {
        @Override
        public @Nullable Object fromJson(JsonReader reader) throws IOException {
            return switch (reader.peek()) {
                case BEGIN_OBJECT -> object(reader);
                case BEGIN_ARRAY -> list(reader);
                case NUMBER -> number(reader.nextString());
                default -> reader.readJsonValue();
            };
        }

        private Map<String, @Nullable Object> object(JsonReader reader) throws IOException {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            reader.beginObject();
            while (reader.hasNext()) {
                object.put(reader.nextName(), fromJson(reader));
            }
            reader.endObject();
            return object;
        }

        private List<@Nullable Object> list(JsonReader reader) throws IOException {
            List<@Nullable Object> list = new ArrayList<>();
            reader.beginArray();
            while (reader.hasNext()) {
                list.add(fromJson(reader));
            }
            reader.endArray();
            return list;
        }

        private static Number number(String text) {
            try {
                long number = Long.parseLong(text);
                return number == (int) number ? (Number) (int) number : (Number) number;
            } catch (NumberFormatException fractionOrTooLarge) {
                return Double.valueOf(text);
            }
        }

        @Override
        public void toJson(JsonWriter writer, @Nullable Object value) throws IOException {
            writer.setSerializeNulls(true);
            writer.jsonValue(value);
        }
    }
}
