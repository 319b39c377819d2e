package tallygate.core.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The response is not the JSON object it should be: a page of HTML, an empty or cut body, JSON of absurd depth. Usually it
 * comes from another machine than the service; check the host and any proxy.
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

    /** The status of the HTTP response. */
    public int httpStatus() {
        return httpStatus;
    }

    /** The Content-Type header, without its parameters. */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    /**
     * The first 200 printable characters of the body, empty where there are none. Secrets of the call, and text that looks like
     * a credential, are replaced by {@code [secret]}.
     */
    public String excerpt() {
        return excerpt;
    }
}
