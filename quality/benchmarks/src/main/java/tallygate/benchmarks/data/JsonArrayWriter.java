package tallygate.benchmarks.data;

import java.util.ArrayList;
import java.util.List;

/** Writes an array of objects as a server does: compact, nothing escaped. */
final class JsonArrayWriter {
    private final List<String> objects = new ArrayList<>();
    private final List<String> properties = new ArrayList<>();

    JsonArrayWriter text(String name, Object text) {
        return value(name, "\"" + text + "\"");
    }

    JsonArrayWriter value(String name, Object json) {
        properties.add("\"" + name + "\":" + json);
        return this;
    }

    void endObject() {
        objects.add("{" + String.join(",", properties) + "}");
        properties.clear();
    }

    String array() {
        return "[" + String.join(",", objects) + "]";
    }
}
