package tallygate.client.internal;

import java.io.IOException;
import java.lang.reflect.Type;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.client.ApiError;
import tallygate.transport.Headers;

/** Decides whether a response is a success. One for each provider; stateless. */
public interface ErrorDecoder {
    /**
     * How the server refused, or null if it did not.
     *
     * @param body the whole body; it is not consumed
     * @throws IOException as {@link MalformedBodyException}, if neither can be told
     */
    @Nullable
    ApiError decide(int status, Headers headers, Buffer body) throws IOException;

    /** Whether the value of a body can say that {@link #decide} would find no refusal, which spares reading it twice. */
    default boolean trusts(int status, Type responseType) {
        return false;
    }

    /** Whether the value of a body says that {@link #decide} would find no refusal, if values of its type are trusted. */
    default boolean provesSuccess(Object value) {
        return false;
    }

    /** What a caller can do about a refusal with a deciding status, as the end of a message. */
    default String advice(int status) {
        return Advice.on(status);
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
