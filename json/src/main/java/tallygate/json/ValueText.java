package tallygate.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the text of a value for people, as one line: its properties, including unknown ones, without secrets. */
public final class ValueText {
    private static final String SECRET = "[secret]";

    private final StringBuilder text;
    private boolean hasSecret;
    private String separator = "";

    public ValueText(String typeName) {
        text = new StringBuilder(typeName).append('{');
    }

    public ValueText add(String propertyName, @Nullable Object value) {
        if (value != null) {
            text.append(separator).append(propertyName).append('=').append(value);
            separator = ", ";
        }
        return this;
    }

    /** Adds that there is a value, without the value. */
    public ValueText addSecret(String propertyName, @Nullable Object value) {
        hasSecret = true;
        return add(propertyName, value == null ? null : SECRET);
    }

    /** Adds the unknown properties. If a known property is secret, an unknown one may be, too: then only its name is added. */
    public ValueText addUnknown(Map<String, @Nullable Object> unknownProperties) {
        unknownProperties.forEach((name, value) -> add(name, hasSecret ? SECRET : String.valueOf(value)));
        return this;
    }

    @Override
    public String toString() {
        return PrintableText.of(text + "}");
    }
}
