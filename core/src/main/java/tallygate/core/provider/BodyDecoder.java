package tallygate.core.provider;

import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;
import tallygate.json.MalformedJsonException;

/** Decodes JSON bodies into the response types of operations. Thread-safe. */
public interface BodyDecoder {
    /**
     * Decodes a body without consuming it.
     *
     * @return null as the value if the operation has no response ({@link Void}); the body is not read then
     * @throws MalformedJsonException if the body is not one JSON document of the type's kind
     */
    <R extends @Nullable Object> Decoded<R> decode(Operation<?, R> operation, BufferedResponse response)
            throws MalformedJsonException;
}
