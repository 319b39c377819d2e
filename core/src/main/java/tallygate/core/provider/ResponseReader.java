package tallygate.core.provider;

import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;

/** Reads the responses of one provider: distinguishes success and error, and decodes. Stateless and thread-safe. */
public interface ResponseReader {
    /**
     * Reads a response as {@link Outcome.Success}, {@link ExchangeFailure.Refused} or {@link ExchangeFailure.Malformed}.
     *
     * @param decoder of the operation's response type
     */
    <R extends @Nullable Object> Outcome<R> read(
            Operation<?, R> operation, BufferedResponse response, BodyDecoder decoder);

    /** Returns the server's id of the request of a success; null if there is none. */
    default @Nullable String requestId(Outcome.Success<?> success) {
        return success.response().headers().first("x-request-id").orElse(null);
    }

    /** Returns advice for an error with this deciding status, as the last sentence of a message. */
    default String remedy(int status) {
        return StatusRemedies.of(status);
    }

    /**
     * Returns the body of an error response for the caller, without the parts that repeat the request.
     *
     * @param body is not consumed
     */
    default Buffer withoutEcho(Buffer body) {
        return body;
    }
}
