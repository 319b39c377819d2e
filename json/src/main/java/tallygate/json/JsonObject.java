package tallygate.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every generated type of objects has. */
public interface JsonObject {
    /**
     * What the JSON object holds beside its documented properties, and documented ones whose value is null or of another
     * kind. The values are as {@link JsonValues} describes them. Never null, immutable.
     */
    Map<String, @Nullable Object> unknownProperties();
}
