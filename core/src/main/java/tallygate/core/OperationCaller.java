package tallygate.core;

import org.jspecify.annotations.Nullable;
import tallygate.core.error.ApiException;
import tallygate.core.error.CallInterruptedException;
import tallygate.core.error.TallygateException;

/** Carries out operations and waits for their responses. Thread-safe. Sections are default methods over it. */
public interface OperationCaller {
    /**
     * Sends one request and returns its decoded response.
     *
     * <p>Interrupting the calling thread ends the call with {@link CallInterruptedException}; the interrupt flag stays set.
     *
     * @param request what the operation takes; null only where it takes {@link Void}
     * @return the response, never null except for {@link Void}
     * @throws ApiException if the server refused, whether by its HTTP status or by the status in the body
     * @throws TallygateException another subclass, if no usable response came
     * @throws IllegalArgumentException if the request cannot be sent as it is; nothing was sent then
     */
    <Q extends @Nullable Object, R extends @Nullable Object> R call(Operation<Q, R> operation, Q request);
}
