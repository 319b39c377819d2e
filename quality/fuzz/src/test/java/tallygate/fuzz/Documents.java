package tallygate.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The documents that code is generated from. */
public final class Documents {
    private Documents() {}

    public static Map<String, Object> genauthManagement() {
        try (InputStream in = Documents.class.getResourceAsStream("/tallygate/spec/genauth-management.yaml")) {
            return at(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> at(Object document, String... path) {
        Object found = document;
        for (String name : path) {
            found = ((Map<?, ?>) found).get(name);
        }
        return (Map<String, Object>) found;
    }
}
