package tallygate.core;

import org.jspecify.annotations.Nullable;
import tallygate.core.error.ApiException;
import tallygate.core.error.CallInterruptedException;
import tallygate.core.error.TallygateException;

/** Calls operations and waits for their responses. Thread-safe. Sections are default methods over it. */
public interface OperationCaller {
    /**
     * Sends one request and returns its decoded response.
     *
     * <p>Interrupting the calling thread ends the call with {@link CallInterruptedException}; the interrupt flag stays set.
     *
     * @param request the request of the operation; null only if its type is {@link Void}
     * @return the response, never null except for {@link Void}
     * @throws ApiException if the server returned an error, by its HTTP status or by the status in the body
     * @throws TallygateException another subclass, if no usable response was received
     * @throws IllegalArgumentException if the request is invalid; nothing was sent then
     */
    <Q extends @Nullable Object, R extends @Nullable Object> R call(Operation<Q, R> operation, Q request);
}
