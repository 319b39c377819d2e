package tallygate.core.error;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The server refused the operation, by its HTTP status or by the {@code statusCode} in the body (most refusals of GenAuth
 * have HTTP status 200). Subclasses stand for the refusals that callers handle apart.
 */
public class ApiException extends TallygateException {
    private static final long serialVersionUID = 1L;

    private final ApiError error;
    private final transient @Nullable String body;

    /**
     * @param message what happened and what the caller can do, without anything of the body
     * @param body the raw body, already cut to a sensible size; not kept when this is serialized
     */
    public ApiException(CallDetails details, ApiError error, String message, String body) {
        super(details, message, null);
        this.error = error;
        this.body = body;
    }

    /** The status of the HTTP response. */
    public int httpStatus() {
        return error.httpStatus();
    }

    /** The status in the body. */
    public OptionalInt statusCode() {
        return optional(error.statusCode());
    }

    /** The finer code in the body; the vendor's documents list them. */
    public OptionalInt apiCode() {
        return optional(error.apiCode());
    }

    /** What to quote when asking the vendor's support. */
    public Optional<String> requestId() {
        return Optional.ofNullable(error.requestId());
    }

    /**
     * How long the server asks to wait before the next request ({@code Retry-After}); a date is counted from the response's
     * own. Empty where it does not say, or nothing sensible.
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(error.retryAfter());
    }

    /**
     * The server's own sentence, at most its first 4096 characters; it may repeat parts of the request, but no credential or
     * header of it.
     */
    public Optional<String> apiMessage() {
        return Optional.ofNullable(error.apiMessage());
    }

    /**
     * What the server says of single fields of the request, in its own words: from the path of a field, as
     * {@code items[0].quantity}, to what is wrong with it. What is said of no field in particular has the path {@code ""}.
     * In the server's order, immutable, and empty where it says nothing. GenAuth has no documented form for it: there they
     * are the sentences of {@code message} that begin with the name of a field.
     */
    public Map<String, List<String>> fieldErrors() {
        return error.fieldErrors();
    }

    /**
     * The body, at most its first 64 KiB; empty after deserialization. It may hold what was asked for, secrets included: for
     * inspection, not for logs. Credentials and headers of the request are replaced by {@code [secret]}, and what is known to
     * repeat the request (the property {@code request} of Pagar.me's errors) is taken out.
     */
    public String body() {
        return body == null ? "" : body;
    }

    private static OptionalInt optional(@Nullable Integer code) {
        return code == null ? OptionalInt.empty() : OptionalInt.of(code);
    }
}
