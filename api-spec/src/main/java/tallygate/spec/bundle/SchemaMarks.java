package tallygate.spec.bundle;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Marks schemas for the templates: responses with a flag that reports whether the call succeeded. */
final class SchemaMarks {
    private static final Set<String> ENVELOPE = Set.of("statusCode", "apiCode", "message");
    private static final Set<String> ALWAYS_THERE = Set.of("statusCode", "message");

    private SchemaMarks() {}

    static Map<String, Object> added(Map<String, Object> schema) {
        Set<String> properties =
                YamlFile.object(schema.getOrDefault("properties", Map.of())).keySet();
        if (properties.containsAll(ENVELOPE)) {
            boolean outermost =
                    schema.get("required") instanceof List<?> required && required.containsAll(ALWAYS_THERE);
            schema.put(outermost ? "x-envelope" : "x-nested-envelope", true);
            if (outermost && properties.contains("data")) {
                schema.put("x-payload", true);
            }
        }
        if (schema.get("x-success") instanceof String path) {
            schema.put("x-success-test", successTest(path));
        }
        return schema;
    }

    /** Returns the flag at a path of one or two names, in Java; a flag that is missing says nothing. */
    private static String successTest(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return "!Boolean.FALSE.equals(" + path + "OrNull())";
        }
        String holder = path.substring(0, dot) + "OrNull()";
        return holder + " == null || !Boolean.FALSE.equals(" + holder + "." + path.substring(dot + 1) + "OrNull())";
    }
}
