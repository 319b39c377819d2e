package tallygate.client.internal;

import java.io.IOException;
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
}
