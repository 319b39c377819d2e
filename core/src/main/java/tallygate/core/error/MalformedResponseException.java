package tallygate.core.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The response is not the expected JSON: a page of HTML, an empty or truncated body, too deeply nested JSON. Usually it does
 * not come from the service; check the host and any proxy.
 */
public final class MalformedResponseException extends TallygateException {
    private static final long serialVersionUID = 1L;

    private final int httpStatus;
    private final @Nullable String contentType;
    private final String excerpt;

    public MalformedResponseException(
            CallDetails details, int httpStatus, @Nullable String contentType, String excerpt, String message) {
        super(details, message, null);
        this.httpStatus = httpStatus;
        this.contentType = contentType;
        this.excerpt = excerpt;
    }

    /** Returns the status of the HTTP response. */
    public int httpStatus() {
        return httpStatus;
    }

    /** Returns the Content-Type header, without its parameters. */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    /**
     * Returns the first 200 printable characters of the body; empty if there are none. Secrets of the call, and text that
     * looks like a credential, are replaced by {@code [secret]}.
     */
    public String excerpt() {
        return excerpt;
    }
}
