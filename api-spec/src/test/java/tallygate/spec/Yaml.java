package tallygate.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads YAML and JSON resources as plain maps and lists, in the order they are written. */
final class Yaml {
    private Yaml() {}

    static Map<String, Object> resource(String name) {
        try (InputStream in = Yaml.class.getResourceAsStream(name)) {
            return object(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object at a path; an empty one when there is none. */
    static Map<String, Object> object(Object value, String... path) {
        Object found = value;
        for (String name : path) {
            found = ((Map<?, ?>) found).get(name);
            if (found == null) {
                return Map.of();
            }
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> object = (Map<String, Object>) found;
        return object;
    }

    /** The array of this name; an empty one when there is none. */
    static List<Object> list(Map<String, Object> object, String name) {
        @SuppressWarnings("unchecked")
        List<Object> list = (List<Object>) object.getOrDefault(name, List.of());
        return list;
    }
}
