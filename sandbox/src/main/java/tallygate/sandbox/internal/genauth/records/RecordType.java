package tallygate.sandbox.internal.genauth.records;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tallygate.sandbox.internal.json.Templates;
import tallygate.sandbox.internal.spec.GeneratedResponses;
import tallygate.sandbox.internal.spec.Request;
import tallygate.sandbox.internal.spec.RequestCheck;
import tallygate.spec.ExampleValues;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.Specification;

/** Creates records of a documented type. */
final class RecordType {
    private final Specification specification;
    private final GeneratedResponses generated;
    private final String name;

    RecordType(Specification specification, GeneratedResponses generated, String name) {
        this.specification = specification;
        this.generated = generated;
        this.name = name;
    }

    /** Creates an initial record. */
    Map<String, Object> example(int number, Map<String, ?> own) {
        return Templates.filled(generated.variant(number).object(name), own);
    }

    /** Creates a record from the sent properties; missing required ones are as in the documented example. */
    Map<String, Object> create(Request sent, Map<String, ?> own) {
        ExampleValues required = ExampleValues.of(specification, Completeness.REQUIRED_PROPERTIES);
        return changed(required.object(name), sent, own);
    }

    /**
     * A record with the sent properties in place of its own.
     *
     * @param own the properties that the server sets itself
     */
    Map<String, Object> changed(Map<String, Object> record, Request sent, Map<String, ?> own) {
        Map<String, Object> changed = new LinkedHashMap<>(record);
        specification.properties(name).forEach((property, definition) -> {
            if (sent.has(property)) {
                fitting(
                                specification.resolve(Templates.object(definition)),
                                requireNonNull(sent.properties().get(property)))
                        .ifPresent(value -> changed.put(property, value));
            }
        });
        changed.putAll(own);
        return inDocumentedOrder(changed);
    }

    /** Orders properties as documented, so that responses do not depend on the order in which they were set. */
    private Map<String, Object> inDocumentedOrder(Map<String, Object> record) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        specification.properties(name).keySet().forEach(property -> {
            Object value = record.get(property);
            if (value != null) {
                ordered.put(property, value);
            }
        });
        return ordered;
    }

    /** Converts a sent value to its documented type: some times are sent as a text of digits and returned as a number. */
    private static Optional<Object> fitting(Map<String, Object> schema, Object value) {
        if (RequestCheck.fits(schema, value)) {
            return Optional.of(value);
        }
        return "integer".equals(schema.get("type")) && value.toString().matches("\\d{1,18}")
                ? Optional.of(Long.valueOf(value.toString()))
                : Optional.empty();
    }
}
