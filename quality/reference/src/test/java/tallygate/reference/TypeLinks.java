package tallygate.reference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;

/**
 * Where each type is described: once, on the page of the file it stands in. Requests are shown with their operations and
 * envelopes explained in the index, so they have no place of their own unless another type holds them.
 */
final class TypeLinks {
    private static final Set<String> ENVELOPE = Set.of("statusCode", "message", "apiCode", "requestId", "data");

    private final Specification specification;
    private final Set<String> described;

    TypeLinks(Specification specification) {
        this.specification = specification;
        Stream<String> held = specification.schemas().keySet().stream().flatMap(type -> heldBy(schema(type)).stream());
        Stream<String> answered = SpecifiedOperation.allOf(specification).stream()
                .map(SpecifiedOperation::responseType)
                .filter(type -> type != null && !isEnvelope(type));
        this.described = Stream.concat(held, answered).collect(Collectors.toSet());
    }

    /** The types that are described, by the page on which they are, such as {@code user}; in the order of the document. */
    Map<String, List<String>> byPage() {
        return specification.schemas().keySet().stream()
                .filter(described::contains)
                .collect(Collectors.groupingBy(this::page));
    }

    /** Whether responses of this API wrap their data. */
    boolean hasEnvelopes() {
        return specification.schemas().keySet().stream().anyMatch(this::isEnvelope);
    }

    /** Whether a type is nothing but status, message and data. */
    boolean isEnvelope(String type) {
        Set<String> properties = schema(type).properties().keySet();
        return properties.contains("statusCode") && ENVELOPE.containsAll(properties);
    }

    /**
     * A type in words, with links to the types it is made of.
     *
     * @param folder the way from the page of the reader to the pages of types
     */
    String inWords(Schema schema, String folder) {
        String name = schema.typeName();
        if (name != null) {
            return toType(name, folder);
        }
        return switch (schema.kind()) {
            case "array" -> "list of " + inWords(schema.items(), folder);
            case "string" -> schema.format().equals("date-time") ? "instant" : "string";
            case "integer" -> schema.format().equals("int64") ? "long" : "integer";
            case "number" -> "decimal";
            case "object" -> "map";
            case "null" -> "any";
            default -> schema.kind();
        };
    }

    /** The name of a type, with a link if it is described. */
    String toType(String name, String folder) {
        return described.contains(name)
                ? "[" + name + "](" + folder + page(name) + ".md#" + Markdown.anchor(name) + ")"
                : "`" + name + "`";
    }

    private String page(String type) {
        return SpecFiles.nameOf(schema(type).definition());
    }

    private Schema schema(String type) {
        return Schema.named(specification, type);
    }

    private static List<String> heldBy(Schema type) {
        Stream<String> ofProperties = type.properties().keySet().stream()
                .map(type::property)
                .map(property -> property.kind().equals("array") ? property.items() : property)
                .map(Schema::typeName)
                .filter(name -> name != null);
        return Stream.concat(ofProperties, type.variants().values().stream()).toList();
    }
}
