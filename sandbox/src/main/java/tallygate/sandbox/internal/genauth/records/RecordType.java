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

/** Makes records of a documented type. */
final class RecordType {
    private final Specification specification;
    private final GeneratedResponses generated;
    private final String name;

    RecordType(Specification specification, GeneratedResponses generated, String name) {
        this.specification = specification;
        this.generated = generated;
        this.name = name;
    }

    /** One of the records that are there from the beginning. */
    Map<String, Object> example(int number, Map<String, ?> own) {
        return Templates.filled(generated.variant(number).object(name), own);
    }

    /** A record with what was sent. What must be there and was not sent is as in the documented example. */
    Map<String, Object> create(Request sent, Map<String, ?> own) {
        ExampleValues required = ExampleValues.of(specification, Completeness.REQUIRED_PROPERTIES);
        return changed(required.object(name), sent, own);
    }

    /**
     * A record with what was sent in place of what it had.
     *
     * @param own what the server decides, whatever was sent
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

    /** Makes responses the same to the byte, independent of the order in which properties were set. */
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

    /** Some times are sent as a text of digits and returned as a number. */
    private static Optional<Object> fitting(Map<String, Object> schema, Object value) {
        if (RequestCheck.fits(schema, value)) {
            return Optional.of(value);
        }
        return "integer".equals(schema.get("type")) && value.toString().matches("\\d{1,18}")
                ? Optional.of(Long.valueOf(value.toString()))
                : Optional.empty();
    }
}
