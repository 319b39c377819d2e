package tallygate.core.error;

/** Too many requests (status 429); wait before the next one, for {@link #retryAfter} if present. */
public final class RateLimitedException extends ApiException {
    private static final long serialVersionUID = 1L;

    public RateLimitedException(CallDetails details, ApiError error, String message, String body) {
        super(details, error, message, body);
    }
}
