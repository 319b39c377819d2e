package tallygate.core.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The response has the status of a success, but a flag such as {@code data.success} reports that the server did nothing. A
 * retry will not change that.
 */
public final class UnsuccessfulException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object response;

    /** @param response the decoded response; not kept when this is serialized */
    public UnsuccessfulException(CallDetails details, ApiError error, String message, String body, Object response) {
        super(details, error, message, body);
        this.response = response;
    }

    /**
     * Returns the decoded response of the operation; empty after deserialization.
     *
     * @param type the response type of the operation
     * @throws ClassCastException if the response has another type
     */
    public <R> Optional<R> response(Class<R> type) {
        return Optional.ofNullable(response).map(type::cast);
    }
}
