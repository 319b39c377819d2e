package tallygate.genauth.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallygate.json.MissingPropertyException;

/** A response of the management API with its envelope: beside its data it says whether the call succeeded. */
public interface ManagementResponse {
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

    /** The properties beside the documented ones, and documented ones whose value is null or of another kind. */
    Map<String, @Nullable Object> unknownProperties();
}
