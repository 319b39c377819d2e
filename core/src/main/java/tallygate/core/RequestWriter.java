package tallygate.core;

import org.jspecify.annotations.Nullable;

/**
 * Says where each property of a request goes. Stateless.
 *
 * @param <Q> the request type of the operation
 */
@FunctionalInterface
public interface RequestWriter<Q extends @Nullable Object> {
    void write(Q request, RequestParts parts);
}
