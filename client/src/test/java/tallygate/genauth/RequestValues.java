package tallygate.genauth;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallygate.spec.ExampleValues;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.SpecifiedOperation;

/** What an operation is asked with, as the properties of its request in the order of the document. */
enum RequestValues {
    EVERY_PROPERTY {
        @Override
        Map<String, Object> of(SpecifiedOperation operation) {
            return composed(operation, Completeness.EVERY_PROPERTY);
        }
    },
    REQUIRED_PROPERTIES {
        @Override
        Map<String, Object> of(SpecifiedOperation operation) {
            return composed(operation, Completeness.REQUIRED_PROPERTIES);
        }
    },
    /** Every text changes if it is not encoded, or encoded for the wrong part of the request. */
    NASTY_TEXTS {
        @Override
        Map<String, Object> of(SpecifiedOperation operation) {
            Map<String, Object> nasty = new LinkedHashMap<>();
            composed(operation, Completeness.EVERY_PROPERTY).forEach((name, value) -> nasty.put(name, nasty(value)));
            return nasty;
        }
    };

    private static final String NASTY =
            " a+b c&d=e?f#g/h%20\"i'\\j,k;l:m@n!o$(p)*[q]{r}<s>|^`~-._\t\r\n\u2028 \u00e4\u6f22\u05d0 \ud83d\ude80e\u0301 ";
    private static final String LONG = "long ".repeat(400);

    abstract Map<String, Object> of(SpecifiedOperation operation);

    /** What may be anything is an example of an object, which a query has no place for, as a text is. */
    private static Map<String, Object> composed(SpecifiedOperation operation, Completeness completeness) {
        String type = operation.requestType();
        if (type == null) {
            return Map.of();
        }
        Map<String, Object> values =
                ExampleValues.of(operation.specification(), completeness).object(type);
        if (!operation.hasBody()) {
            values.replaceAll((name, value) -> value instanceof Map ? "anything" : value);
        }
        return values;
    }

    private static Object nasty(Object value) {
        if (value instanceof String text && !isTime(text)) {
            return NASTY + text + LONG;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RequestValues::nasty).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> nasty = new LinkedHashMap<>();
            map.forEach((name, property) -> nasty.put(name, nasty(property)));
            return nasty;
        }
        return value;
    }

    /** Those are values of their own, and what is none is no value of theirs. */
    private static boolean isTime(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
