package tallygate.core.provider;

import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;

/**
 * Reads the responses of one provider: decides between success and refusal, and decodes. Stateless and thread-safe.
 */
public interface ResponseReader {
    /**
     * What the response comes to: {@link Outcome.Success}, {@link Failure.Refused} or {@link Failure.Malformed}.
     *
     * @param decoder of the operation's response type
     */
    <R extends @Nullable Object> Outcome<R> read(
            Operation<?, R> operation, BufferedResponse response, BodyDecoder decoder);

    /** The server's name for the request of a success; null where it has none. */
    default @Nullable String requestId(Outcome.Success<?> success) {
        return success.response().headers().first("x-request-id").orElse(null);
    }

    /** What a caller can do about a refusal with this deciding status, as the last sentence of a message. */
    default String remedy(int status) {
        return StatusRemedies.of(status);
    }

    /**
     * The body of a refusal as its caller may see it: without what the server repeats of the request.
     *
     * @param body it is not consumed
     */
    default Buffer withoutEcho(Buffer body) {
        return body;
    }
}
