package tallygate.genauth.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallygate.json.JsonObject;
import tallygate.json.MissingPropertyException;

/** A response of the management API with its envelope: beside its data it says whether the call succeeded. */
public interface ManagementResponse extends JsonObject {
    /**
     * 200 for success, whatever the HTTP status says.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    Integer statusCode();

    /**
     * What happened, in words for people.
     *
     * @throws MissingPropertyException if the decoded document lacks it
     */
    String message();

    /** A finer error code; as a rule only failures carry one. */
    Optional<Integer> apiCode();

    /** Names this request in the logs of the vendor. */
    default Optional<String> requestId() {
        return Optional.empty();
    }

    /** The value of the property {@code data}; null where the type or the decoded document has none. */
    default @Nullable Object payload() {
        return null;
    }
}
