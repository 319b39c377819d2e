package tallygate.spec.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A name for a list, a map, a text or a number becomes what it stands for, wherever it is used: Java has no other name for them, and the
 * generator warns of some.
 */
final class AliasForm {
    private final Map<String, Map<String, Object>> aliases = new LinkedHashMap<>();

    private AliasForm(Schemas schemas) {
        List.copyOf(schemas.types().keySet()).stream()
                .filter(name -> isAlias(schemas.type(name)))
                .forEach(name -> aliases.put(name, InlineTypes.named(schemas.type(name), name, schemas)));
    }

    static void apply(Map<String, Object> document, Schemas schemas) {
        AliasForm form = new AliasForm(schemas);
        if (!form.aliases.isEmpty()) {
            schemas.types().keySet().removeAll(form.aliases.keySet());
            form.aliases.values().forEach(form::replace);
            form.replace(document);
        }
    }

    private static boolean isAlias(Map<String, Object> type) {
        boolean typedMap = type.get("additionalProperties") instanceof Map<?, ?> value && !value.isEmpty();
        boolean value = type.containsKey("type") && !"object".equals(type.get("type")) && !type.containsKey("enum");
        boolean composed = type.containsKey("properties") || type.containsKey("allOf") || type.containsKey("oneOf");
        return (value || typedMap) && !composed;
    }

    private void replace(Object part) {
        if (part instanceof List<?> list) {
            list.forEach(this::replace);
        } else if (part instanceof Map<?, ?>) {
            Map<String, Object> object = Parts.object(part);
            Map<String, Object> meant = aliases.get(Schemas.referenced(object));
            if (meant != null) {
                object.remove("$ref");
                object.remove("allOf");
                Parts.copy(meant).forEach(object::putIfAbsent);
            }
            object.values().forEach(this::replace);
        }
    }
}
