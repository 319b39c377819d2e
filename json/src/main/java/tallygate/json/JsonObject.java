package tallygate.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The common interface of all generated types of objects. */
public interface JsonObject {
    /**
     * Returns the undocumented properties of the JSON object, and documented ones whose value is null or of another kind. The
     * values have the types of {@link JsonValues}. Never null, immutable.
     */
    Map<String, @Nullable Object> unknownProperties();
}
