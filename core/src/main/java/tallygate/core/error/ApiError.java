package tallygate.core.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a server refused a call.
 *
 * @param httpStatus the status of the HTTP response; 200 for most refusals of GenAuth
 * @param statusCode the status in the body, null where there is none
 * @param apiCode the finer code in the body, null where there is none
 * @param requestId the server's name for the request, from body or header, null where there is none
 * @param apiMessage the server's own sentence, null where there is none; shown by getter only
 * @param retryAfter how long the server asks to wait, null where it does not say
 * @param fieldErrors what the server says of single fields of the request, empty where it says nothing; shown by getter only
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

    /** A refusal that does not name fields. */
    public ApiError(
            int httpStatus,
            @Nullable Integer statusCode,
            @Nullable Integer apiCode,
            @Nullable String requestId,
            @Nullable String apiMessage,
            @Nullable Duration retryAfter) {
        this(httpStatus, statusCode, apiCode, requestId, apiMessage, retryAfter, Map.of());
    }

    /** The same refusal, with what the server says of single fields. */
    public ApiError withFieldErrors(Map<String, List<String>> newFieldErrors) {
        return new ApiError(httpStatus, statusCode, apiCode, requestId, apiMessage, retryAfter, newFieldErrors);
    }

    /** The status that decides: the one in the body where it names a failure, else that of HTTP. */
    public int decidingStatus() {
        return statusCode != null && statusCode != 200 ? statusCode : httpStatus;
    }

    /** Only the codes. */
    @Override
    public String toString() {
        return "HTTP " + httpStatus
                + (statusCode == null ? "" : ", statusCode " + statusCode)
                + (apiCode == null ? "" : ", apiCode " + apiCode)
                + (requestId == null ? "" : ", requestId " + requestId);
    }
}
