package tallygate.genauth;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;

/** JSON as maps, lists, texts, booleans and exact numbers, read without the adapters that the tests are about. */
final class JsonTree {
    private JsonTree() {}

    static Object parse(String json) throws IOException {
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json));
        Object tree = read(reader);
        if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
            throw new IOException("something follows the value");
        }
        return tree;
    }

    /** The tree of a value that is made of maps, lists and numbers of any class. */
    static Object of(Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonTree::of).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> tree = new LinkedHashMap<>();
            map.forEach((name, property) -> tree.put(name, of(property)));
            return tree;
        }
        return value;
    }

    private static Object read(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object(reader);
            case BEGIN_ARRAY -> array(reader);
            case NUMBER -> new BigDecimal(reader.nextString());
            case BOOLEAN -> reader.nextBoolean();
            case NULL -> reader.nextNull();
            default -> reader.nextString();
        };
    }

    private static Object object(JsonReader reader) throws IOException {
        Map<Object, Object> object = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (object.put(name, read(reader)) != null) {
                throw new IOException(name + " is there twice");
            }
        }
        reader.endObject();
        return object;
    }

    private static Object array(JsonReader reader) throws IOException {
        List<Object> array = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            array.add(read(reader));
        }
        reader.endArray();
        return array;
    }
}
