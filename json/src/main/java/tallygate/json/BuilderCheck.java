package tallygate.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the properties of a value that a user builds; the message names all missing ones. */
public final class BuilderCheck {
    private final String typeName;
    private final List<String> missing = new ArrayList<>();
    private final Map<String, @Nullable Object> unknownProperties;

    public BuilderCheck(String typeName, Map<String, @Nullable Object> unknownProperties) {
        this.typeName = typeName;
        this.unknownProperties =
                unknownProperties.isEmpty() ? unknownProperties : new LinkedHashMap<>(unknownProperties);
    }

    public BuilderCheck required(String propertyName, @Nullable Object value) {
        if (value == null) {
            missing.add(propertyName);
        }
        return optional(propertyName, value);
    }

    /** Adds an optional property. A value that was set replaces the one that a decoder kept under the same name. */
    public BuilderCheck optional(String propertyName, @Nullable Object value) {
        if (value != null && !unknownProperties.isEmpty()) {
            unknownProperties.remove(propertyName);
        }
        return this;
    }

    /**
     * Returns the unknown properties of the value to build; immutable.
     *
     * @throws IllegalStateException if a required property is missing
     */
    public Map<String, @Nullable Object> unknownProperties() {
        if (!missing.isEmpty()) {
            throw new IllegalStateException(typeName + " needs " + String.join(", ", missing) + ": set before build()");
        }
        return JsonValues.copyOf(unknownProperties);
    }
}
