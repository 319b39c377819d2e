package tallygate.spec.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** A document as maps and lists that are changed in place. */
final class Parts {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");

    private Parts() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    /** Returns the object of this name; an empty one, which is no part of the document, if there is none. */
    static Map<String, Object> at(Map<String, Object> object, String name) {
        return object.get(name) instanceof Map<?, ?> found ? object(found) : new LinkedHashMap<>();
    }

    /** Returns the elements of a list; none if there is no list of this name. */
    static List<Object> list(Map<String, Object> object, String name) {
        return object.get(name) instanceof List<?> found ? new ArrayList<>(found) : new ArrayList<>();
    }

    /** Returns the objects in a list. */
    static List<Map<String, Object>> objects(Map<String, Object> object, String name) {
        return list(object, name).stream().map(Parts::object).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Returns a copy all the way down, so that what is used in two places can differ. */
    static Map<String, Object> copy(Map<String, Object> object) {
        Map<String, Object> copy = new LinkedHashMap<>();
        object.forEach((name, value) -> copy.put(name, copied(value)));
        return copy;
    }

    private static Object copied(Object value) {
        if (value instanceof Map<?, ?>) {
            return copy(object(value));
        }
        return value instanceof List<?> list
                ? list.stream().map(Parts::copied).collect(Collectors.toCollection(ArrayList::new))
                : value;
    }

    static Map<String, Object> reference(String type) {
        return new LinkedHashMap<>(Map.of("$ref", "#/components/schemas/" + type));
    }

    static String lastName(Object reference) {
        String text = String.valueOf(reference);
        return text.substring(text.lastIndexOf('/') + 1);
    }

    static String capitalized(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Visits the operations of a document, each with the item of its path. */
    static void forEachOperation(
            Map<String, Object> document, BiConsumer<Map<String, Object>, Map<String, Object>> visitor) {
        at(document, "paths").values().forEach(item -> List.copyOf(object(item).entrySet()).stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> visitor.accept(object(item), object(entry.getValue()))));
    }
}
