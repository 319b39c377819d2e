package tallygate.benchmarks.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whether all libraries understood a document whole: what they make of their value is the document again. */
final class SameDocument {
    private SameDocument() {}

    /** @throws IllegalStateException if it lost or changed something; a comparison would mean nothing */
    static void require(String library, byte[] json, Codec codec) throws IOException {
        JsonElement document = withoutNulls(parse(json));
        Object value = codec.decode(json);
        JsonElement understood = value == null ? null : withoutNulls(parse(codec.encode(value)));
        if (!document.equals(understood)) {
            throw new IllegalStateException(library + " makes something else of it: " + understood + " of " + document);
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
