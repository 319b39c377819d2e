package tallygate.core.error;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The server returned an error, by its HTTP status or by the {@code statusCode} in the body (most errors of GenAuth have HTTP
 * status 200). Subclasses stand for errors that callers handle separately.
 *
 * <pre>{@code
 * try {
 *     client.getUsageInfo();
 * } catch (RateLimitedException e) {
 *     scheduleIn(e.retryAfter().orElse(Duration.ofMinutes(1)));
 * } catch (ApiException e) {
 *     log.warn("Request {} failed", e.requestId().orElse("without an id"), e);
 * }
 * }</pre>
 *
 * <p>{@code docs/errors-and-retries.md} lists the codes.
 */
public class ApiException extends TallygateException {
    private static final long serialVersionUID = 1L;

    private final ApiError error;
    private final transient @Nullable String body;

    /**
     * @param message what happened and what the caller can do, without any part of the body
     * @param body the raw body, already truncated; not kept when this is serialized
     */
    public ApiException(CallDetails details, ApiError error, String message, String body) {
        super(details, message, null);
        this.error = error;
        this.body = body;
    }

    /** Returns the status of the HTTP response. */
    public int httpStatus() {
        return error.httpStatus();
    }

    /** Returns the status in the body; empty if there is none. */
    public OptionalInt statusCode() {
        return optional(error.statusCode());
    }

    /** Returns the more specific code in the body; the vendor's documents list them. */
    public OptionalInt apiCode() {
        return optional(error.apiCode());
    }

    /** Returns the id to quote to the vendor's support. */
    public Optional<String> requestId() {
        return Optional.ofNullable(error.requestId());
    }

    /**
     * Returns how long the server asks to wait before the next request ({@code Retry-After}); a date is counted from the
     * response's own. Empty if it does not ask, or not in a valid form.
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(error.retryAfter());
    }

    /**
     * Returns the server's message, at most its first 4096 characters; it may repeat parts of the request, but no credential
     * or header of it.
     */
    public Optional<String> apiMessage() {
        return Optional.ofNullable(error.apiMessage());
    }

    /**
     * Returns the server's messages about single fields of the request, by the path of the field, such as
     * {@code items[0].quantity}. Messages about no particular field have the path {@code ""}. In the server's order,
     * immutable, and empty if there are none. GenAuth documents no form for them: there they are the sentences of
     * {@code message} that begin with the name of a field.
     */
    public Map<String, List<String>> fieldErrors() {
        return error.fieldErrors();
    }

    /**
     * Returns the body, at most its first 64 KiB; empty after deserialization. It may hold the requested data, secrets
     * included: inspect it, but do not log it. Credentials and headers of the request are replaced by {@code [secret]}, and
     * parts known to repeat the request (the property {@code request} of Pagar.me's errors) are removed.
     */
    public String body() {
        return body == null ? "" : body;
    }

    private static OptionalInt optional(@Nullable Integer code) {
        return code == null ? OptionalInt.empty() : OptionalInt.of(code);
    }
}
