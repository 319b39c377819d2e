package tallygate.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallygate.transport.Headers;

/**
 * A decoded successful response with its HTTP status, headers and request id.
 *
 * <pre>{@code
 * ApiResponse<CostGetCurrentUsageRespDto> response =
 *         client.callForResponse(MeteringAndBillingOperations.GET_USAGE_INFO, null);
 * log(response.status(), response.requestId().orElse("no id"));
 * }</pre>
 *
 * @param value the decoded body; null only for an operation that returns nothing
 * @param status of HTTP, 200 to 299; 404 for a deletion that an earlier attempt of the call had done
 * @param headers as received
 * @param requestId the id to quote to the vendor's support, from body or header
 */
public record ApiResponse<R extends @Nullable Object>(
        R value, int status, Headers headers, Optional<String> requestId) {
    /** Returns status and request id, nothing of a user's data. */
    @Override
    public String toString() {
        return "ApiResponse[status=" + status + ", requestId=" + requestId.orElse("none") + "]";
    }
}
