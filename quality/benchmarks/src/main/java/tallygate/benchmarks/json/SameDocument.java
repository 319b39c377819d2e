package tallygate.benchmarks.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whether all libraries understood a document whole: what they make of their value is the document again. */
final class SameDocument {
    private SameDocument() {}

    /** @throws IllegalStateException if one lost or changed something; a comparison would mean nothing */
    static void require(Shape shape) throws Exception {
        JsonElement document = withoutNulls(parse(shape.bytes()));
        for (Library library : Library.values()) {
            Codec codec = library.codec(shape);
            Object value = codec.decode(shape.bytes());
            JsonElement understood = value == null ? null : withoutNulls(parse(codec.encode(value)));
            if (!document.equals(understood)) {
                throw new IllegalStateException(
                        library.title() + " makes something else of " + shape + ": " + understood + " of " + document);
            }
        }
    }

    private static JsonElement parse(byte[] json) {
        return JsonParser.parseString(new String(json, StandardCharsets.UTF_8));
    }

    /** Some libraries write what is null, others leave it out. */
    private static JsonElement withoutNulls(JsonElement element) {
        if (element instanceof JsonObject object) {
            for (String name : List.copyOf(object.keySet())) {
                if (object.get(name).isJsonNull()) {
                    object.remove(name);
                } else {
                    withoutNulls(object.get(name));
                }
            }
        } else if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(SameDocument::withoutNulls);
        }
        return element;
    }
}
