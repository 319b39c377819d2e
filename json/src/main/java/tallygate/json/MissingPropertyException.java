package tallygate.json;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document lacks a required property. Thrown by the accessor of that property and not while decoding, so that the rest of
 * the document can be used.
 *
 * <p>The message names the type, the property and the kind of value that was there instead, never a value. A value of another
 * kind than documented is among the {@code unknownProperties()} of the same object.
 */
public final class MissingPropertyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String typeName;
    private final String propertyName;

    private MissingPropertyException(String typeName, String propertyName, String reason) {
        super(typeName + "." + propertyName + " " + reason);
        this.typeName = typeName;
        this.propertyName = propertyName;
    }

    /**
     * Returns the value of a required property; for generated accessors.
     *
     * @param documentedKind the documented kind, such as {@code a string}
     * @param unknownProperties has the value if it was of another kind
     * @throws MissingPropertyException if the value is null
     */
    public static <T> T unlessPresent(
            @Nullable T value,
            String typeName,
            String propertyName,
            String documentedKind,
            Map<String, @Nullable Object> unknownProperties) {
        if (value == null) {
            throw new MissingPropertyException(
                    typeName, propertyName, reason(propertyName, documentedKind, unknownProperties));
        }
        return value;
    }

    /** Returns the name of the type that lacks the property. */
    public String typeName() {
        return typeName;
    }

    /** Returns the property's name in JSON. */
    public String propertyName() {
        return propertyName;
    }

    private static String reason(
            String propertyName, String documentedKind, Map<String, @Nullable Object> unknownProperties) {
        Object found = unknownProperties.get(propertyName);
        if (found == null) {
            return unknownProperties.containsKey(propertyName) ? "was null" : "was absent";
        }
        String kind = FreeForm.kindOf(found);
        if (found instanceof BigDecimal && !documentedKind.equals("an object")) {
            return "was a number that does not fit " + documentedKind;
        }
        if (kind.equals(documentedKind)) {
            return "was " + kind + " that holds something else than documented";
        }
        return "was " + kind + " where " + documentedKind + " is documented";
    }
}
