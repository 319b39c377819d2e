package tallygate.core.error;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tallygate.core.paging.Paged;
import tallygate.json.PrintableText;

/**
 * A call without a result. The subclasses say why.
 *
 * <p>Messages name the operation, what happened and what to do. Neither they nor their causes hold header values, query
 * values or bodies, so they can be logged. A message is one line; control and invisible characters are escaped.
 */
public abstract class TallygateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CallDetails details;
    private int page = -1;

    protected TallygateException(CallDetails details, String message, @Nullable Throwable cause) {
        super(PrintableText.of(details.operation() + ": " + message), cause);
        this.details = details;
    }

    /** The name of the operation, for example {@code getOrders}. */
    public final String operation() {
        return details.operation();
    }

    /** How many times the request was sent, retries and the repetition with a renewed token included; 0 if it never was. */
    public final int attempts() {
        return details.attempts();
    }

    /** Whether the same call may succeed later, and sending it again cannot do anything twice. */
    public final boolean retryable() {
        return details.retryable();
    }

    /**
     * Why the request was not sent again. Empty for a failure after which it was sent again; those are found among the
     * {@linkplain #getSuppressed() suppressed} exceptions of the one that ended the call, in their order.
     */
    public final Optional<RetryStopReason> retryStopReason() {
        return Optional.ofNullable(details.retryStopReason());
    }

    /**
     * Whether the server may have carried the operation out although no success came back: a request was sent, and its
     * response was lost or an error of the server's own. Never true of an operation that only reads.
     */
    public final boolean outcomeUnknown() {
        return details.outcomeUnknown();
    }

    /**
     * The key by which the server knows the request again, the caller's own or one made by the client. Sending the same
     * request with the same key is how to go on where {@link #outcomeUnknown}: what was carried out is not done twice, as
     * long as the server keeps the key. Empty where the request was sent without one.
     */
    public final Optional<String> idempotencyKey() {
        return Optional.ofNullable(details.idempotencyKey());
    }

    /** The page that could not be fetched, where this ended an iteration over pages; see {@link Paged#startingAt}. */
    public final OptionalInt page() {
        return page < 0 ? OptionalInt.empty() : OptionalInt.of(page);
    }

    /** Notes the page that could not be fetched, and returns this exception; for iterations over pages. */
    public final TallygateException onPage(int failedPage) {
        page = failedPage;
        return this;
    }

    @Override
    public final String getMessage() {
        String message = String.valueOf(super.getMessage());
        return page < 0 ? message : message + " (while fetching page " + page + ")";
    }
}
