package tallygate.core.error;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tallygate.core.paging.Paged;
import tallygate.json.PrintableText;

/**
 * A call failed. The subclasses distinguish the reasons; see {@code docs/errors-and-retries.md}.
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

    /** Returns the name of the operation, for example {@code getOrders}. */
    public final String operation() {
        return details.operation();
    }

    /**
     * Returns how many times the request was sent, including retries and the repetition with a renewed token; 0 if it never
     * was.
     */
    public final int attempts() {
        return details.attempts();
    }

    /** Returns whether the same call may succeed later, and repeating it cannot cause a duplicate. */
    public final boolean retryable() {
        return details.retryable();
    }

    /**
     * Returns why the request was not retried. Empty for a failure that was retried; those are the
     * {@linkplain #getSuppressed() suppressed} exceptions of the one that ended the call, in their order.
     */
    public final Optional<RetryStopReason> retryStopReason() {
        return Optional.ofNullable(details.retryStopReason());
    }

    /**
     * Returns whether the server may have executed the operation although it returned no success: a request was sent, and its
     * response was lost or a server error. Always false for an operation that only reads.
     */
    public final boolean outcomeUnknown() {
        return details.outcomeUnknown();
    }

    /**
     * Returns the key by which the server detects a duplicate, set by the caller or the client. If {@link #outcomeUnknown},
     * repeat the request with the same key: the server executes it once, as long as it keeps the key. Empty if the request
     * was sent without one.
     */
    public final Optional<String> idempotencyKey() {
        return Optional.ofNullable(details.idempotencyKey());
    }

    /** Returns the page that could not be fetched, if this ended an iteration over pages; see {@link Paged#startingAt}. */
    public final OptionalInt page() {
        return page < 0 ? OptionalInt.empty() : OptionalInt.of(page);
    }

    /** Sets the page that could not be fetched, and returns this exception; for iterations over pages. */
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
