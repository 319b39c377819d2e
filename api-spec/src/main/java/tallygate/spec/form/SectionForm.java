package tallygate.spec.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names sections like types, {@code PetStore} for {@code pet store}, and declares each. */
final class SectionForm {
    private SectionForm() {}

    static void apply(Map<String, Object> document) {
        Map<String, Map<String, Object>> declared = new LinkedHashMap<>();
        Parts.objects(document, "tags").forEach(tag -> {
            String name = camelCase(String.valueOf(tag.get("name")));
            tag.put("name", name);
            declared.put(name, tag);
        });
        Parts.forEachOperation(document, (path, operation) -> {
            String name = camelCase(String.valueOf(Parts.list(operation, "tags").get(0)));
            operation.put("tags", List.of(name));
            declared.computeIfAbsent(name, missing -> new LinkedHashMap<>(Map.of("name", missing)));
        });
        declared.forEach((name, tag) -> tag.putIfAbsent("description", "The operations of " + name + "."));
        document.put("tags", new ArrayList<>(declared.values()));
    }

    private static String camelCase(String name) {
        return Stream.of(name.split("[ _-]")).map(Parts::capitalized).collect(Collectors.joining());
    }
}
