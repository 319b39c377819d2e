package tallygate.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallygate.transport.Headers;

/**
 * A successful response with what HTTP says beside it.
 *
 * @param value the decoded body; null only of an operation that returns nothing
 * @param status of HTTP, 200 to 299; 404 for a deletion that an earlier attempt of the call had done
 * @param headers as they came
 * @param requestId what to quote when asking the vendor's support, from body or header
 */
public record ApiResponse<R extends @Nullable Object>(
        R value, int status, Headers headers, Optional<String> requestId) {
    /** Status and request id, nothing that comes from a user's data. */
    @Override
    public String toString() {
        return "ApiResponse[status=" + status + ", requestId=" + requestId.orElse("none") + "]";
    }
}
