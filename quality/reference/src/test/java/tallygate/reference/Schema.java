package tallygate.reference;

import java.util.List;
import java.util.Map;
import tallygate.spec.Specification;

/** What the document says about a type or a property, as far as the pages show it. */
record Schema(Specification specification, Map<String, Object> definition) {
    static Schema named(Specification specification, String type) {
        return new Schema(specification, object(specification.schemas().get(type)));
    }

    /** What a type or a property that it is made of is called, null for what has no name of its own. */
    String typeName() {
        return Specification.referenced(definition);
    }

    /** This schema, or the named one that it refers to. */
    Schema resolved() {
        return new Schema(specification, specification.resolve(definition));
    }

    String kind() {
        return String.valueOf(definition.get("type"));
    }

    String format() {
        return String.valueOf(definition.get("format"));
    }

    String description() {
        return String.valueOf(definition.getOrDefault("description", ""));
    }

    boolean isEnum() {
        return definition.containsKey("enum");
    }

    /** Whether this is an object with documented properties, or one that has a name although none are documented. */
    boolean isValueType() {
        return definition.containsKey("properties") || says("x-generate-alias-as-model");
    }

    /** Whether this is a type with several variants. */
    boolean isUnion() {
        return definition.containsKey("oneOf");
    }

    /** The types of the variants, by the text that tells each of them apart. */
    Map<String, String> variants() {
        return Specification.variants(definition);
    }

    /** The name of the variant that a value is of. */
    String variantOf(Map<String, ?> value) {
        return variants().get(String.valueOf(value.get(Specification.discriminator(definition))));
    }

    boolean says(String extension) {
        return Boolean.TRUE.equals(definition.get(extension));
    }

    Schema items() {
        return new Schema(specification, object(definition.get("items")));
    }

    boolean requires(String property) {
        return list("required").contains(property);
    }

    List<Object> list(String name) {
        @SuppressWarnings("unchecked")
        List<Object> list = (List<Object>) definition.getOrDefault(name, List.of());
        return list;
    }

    /** The properties by name, in the order of the document. */
    Map<String, Object> properties() {
        return object(definition.getOrDefault("properties", Map.of()));
    }

    Schema property(String name) {
        return new Schema(specification, object(properties().get(name)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
