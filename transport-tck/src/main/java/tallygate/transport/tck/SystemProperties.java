package tallygate.transport.tck;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets system properties for the time of a test. */
final class SystemProperties implements AutoCloseable {
    private final Map<String, @Nullable String> before = new HashMap<>();

    private SystemProperties() {}

    static SystemProperties set(Map<String, String> values) {
        SystemProperties changed = new SystemProperties();
        values.forEach((name, value) -> changed.before.put(name, System.setProperty(name, value)));
        return changed;
    }

    @Override
    public void close() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }
}
