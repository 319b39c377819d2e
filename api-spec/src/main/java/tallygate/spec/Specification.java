package tallygate.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One of the documents as maps and lists, in the order of the document. Immutable by convention: the maps must not be
 * changed.
 */
public final class Specification {
    private final Map<String, Object> document;

    private Specification(Map<String, Object> document) {
        this.document = document;
    }

    /** Returns the management API of GenAuth: all sections in one document. */
    public static Specification genauthManagement() {
        return resource("/tallygate/spec/genauth-management.yaml");
    }

    /** Returns the API of Pagar.me: all sections in one document. */
    public static Specification pagarme() {
        return resource("/tallygate/spec/pagarme.yaml");
    }

    /** Any other document that keeps our rules, already parsed. */
    public static Specification of(Map<String, Object> document) {
        return new Specification(document);
    }

    private static Specification resource(String name) {
        try (InputStream yaml = Specification.class.getResourceAsStream(name)) {
            LoadSettings settings = LoadSettings.builder().setLabel(name).build();
            return new Specification(object(new Load(settings).loadFromInputStream(yaml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the whole document. */
    public Map<String, Object> document() {
        return document;
    }

    /** Returns the names of the sections, such as {@code MeteringAndBilling}, in the order of the document. */
    public List<String> sections() {
        return list(document, "tags").stream()
                .map(tag -> String.valueOf(object(tag).get("name")))
                .toList();
    }

    /** Returns all types by name. */
    public Map<String, Object> schemas() {
        return at("components", "schemas");
    }

    /** Returns the properties of the type of this name, each as it is written; empty for a free-form type. */
    public Map<String, Object> properties(String schema) {
        return object(object(schemas().getOrDefault(schema, Map.of())), "properties");
    }

    /**
     * Returns a schema with its reference resolved, a bare one or the single part of an allOf that lets the reference have a
     * description. Entries beside the reference have priority.
     */
    public Map<String, Object> resolve(Map<String, Object> schema) {
        String name = referenced(schema);
        if (name == null) {
            return schema;
        }
        Map<String, Object> resolved = new LinkedHashMap<>(resolve(object(schemas(), name)));
        resolved.putAll(schema);
        resolved.remove("allOf");
        resolved.remove("$ref");
        return resolved;
    }

    /** Returns the name of the type that a schema refers to, null if it says itself what it is. */
    public static @Nullable String referenced(Map<String, Object> schema) {
        Object reference = schema.get("$ref");
        for (Object part : list(schema, "allOf")) {
            reference = object(part).get("$ref");
        }
        return reference == null ? null : typeName(reference.toString());
    }

    private static String typeName(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /**
     * Returns the variants of a type by the text that its discriminator has for each, in the order of the document; empty for
     * a type that has none.
     */
    public static Map<String, String> variants(Map<String, Object> schema) {
        Map<String, String> variants = new LinkedHashMap<>();
        object(schema, "discriminator", "mapping")
                .forEach((text, reference) -> variants.put(text, typeName(String.valueOf(reference))));
        return variants;
    }

    /** Returns the name of the property that tells the variants of a type apart. */
    public static String discriminator(Map<String, Object> schema) {
        return String.valueOf(object(schema, "discriminator").get("propertyName"));
    }

    private Map<String, Object> at(String... path) {
        return object(document, path);
    }

    /** Returns the object at a path; an empty one where there is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value, String... path) {
        Map<String, Object> found = (Map<String, Object>) value;
        for (String name : path) {
            found = (Map<String, Object>) found.getOrDefault(name, Map.of());
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> object, String name) {
        return (List<Object>) object.getOrDefault(name, List.of());
    }
}
