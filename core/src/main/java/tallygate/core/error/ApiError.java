package tallygate.core.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The error that a server returned.
 *
 * @param httpStatus the status of the HTTP response; 200 for most errors of GenAuth
 * @param statusCode the status in the body; null if there is none
 * @param apiCode the more specific code in the body; null if there is none
 * @param requestId the server's id of the request, from body or header; null if there is none
 * @param apiMessage the server's message; null if there is none; not in {@code toString}
 * @param retryAfter how long the server asks to wait; null if it does not
 * @param fieldErrors the server's messages about single fields of the request; may be empty; not in {@code toString}
 */
public record ApiError(
        int httpStatus,
        @Nullable Integer statusCode,
        @Nullable Integer apiCode,
        @Nullable String requestId,
        @Nullable String apiMessage,
        @Nullable Duration retryAfter,
        Map<String, List<String>> fieldErrors)
        implements Serializable {
    public ApiError {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fieldErrors.forEach((field, messages) -> copy.put(field, List.copyOf(messages)));
        fieldErrors = Collections.unmodifiableMap(copy);
    }

    /** Creates an error that does not name fields. */
    public ApiError(
            int httpStatus,
            @Nullable Integer statusCode,
            @Nullable Integer apiCode,
            @Nullable String requestId,
            @Nullable String apiMessage,
            @Nullable Duration retryAfter) {
        this(httpStatus, statusCode, apiCode, requestId, apiMessage, retryAfter, Map.of());
    }

    /** Returns the same error with messages about single fields. */
    public ApiError withFieldErrors(Map<String, List<String>> newFieldErrors) {
        return new ApiError(httpStatus, statusCode, apiCode, requestId, apiMessage, retryAfter, newFieldErrors);
    }

    /** Returns the deciding status: the one in the body if it is a failure, else that of HTTP. */
    public int decidingStatus() {
        return statusCode != null && statusCode != 200 ? statusCode : httpStatus;
    }

    /** Returns the codes only. */
    @Override
    public String toString() {
        return "HTTP " + httpStatus
                + (statusCode == null ? "" : ", statusCode " + statusCode)
                + (apiCode == null ? "" : ", apiCode " + apiCode)
                + (requestId == null ? "" : ", requestId " + requestId);
    }
}
