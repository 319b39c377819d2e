package tallygate.pagarme.internal.error;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects messages about fields from JSON of any shape: every text in it, by its path. */
final class FieldErrors {
    /** More messages would not be read by people. */
    private static final int MOST_MESSAGES = 200;

    private static final int MOST_CHARACTERS = 1000;

    private final Map<String, List<String>> byField = new LinkedHashMap<>();
    private int messages;

    /** Returns the messages that were read. */
    Map<String, List<String>> byField() {
        return byField;
    }

    /** @param path of the value, empty for the outermost */
    void read(String path, JsonReader reader) throws IOException {
        switch (reader.peek()) {
            case BEGIN_OBJECT -> readObject(path, reader);
            case BEGIN_ARRAY -> readArray(path, reader);
            case STRING, NUMBER -> add(path, reader.nextString());
            case BOOLEAN -> add(path, String.valueOf(reader.nextBoolean()));
            default -> reader.skipValue();
        }
    }

    private void readObject(String path, JsonReader reader) throws IOException {
        reader.beginObject();
        while (reader.hasNext()) {
            if (messages == MOST_MESSAGES) {
                reader.skipName();
                reader.skipValue();
            } else {
                String name = cut(reader.nextName());
                read(path.isEmpty() ? name : cut(path + "." + name), reader);
            }
        }
        reader.endObject();
    }

    /** Reads a list: its texts are messages about one field; other elements have paths of their own. */
    private void readArray(String path, JsonReader reader) throws IOException {
        reader.beginArray();
        for (int i = 0; reader.hasNext(); i++) {
            if (messages == MOST_MESSAGES) {
                reader.skipValue();
                continue;
            }
            boolean nested =
                    reader.peek() == JsonReader.Token.BEGIN_OBJECT || reader.peek() == JsonReader.Token.BEGIN_ARRAY;
            read(nested ? cut(path + "[" + i + "]") : path, reader);
        }
        reader.endArray();
    }

    private void add(String path, String message) {
        messages++;
        byField.computeIfAbsent(path, field -> new ArrayList<>()).add(cut(message));
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    }
}
