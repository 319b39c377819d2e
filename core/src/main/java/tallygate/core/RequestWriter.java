package tallygate.core;

import org.jspecify.annotations.Nullable;

/**
 * Writes each property of a request to its place. Stateless.
 *
 * @param <Q> the request type of the operation
 */
@FunctionalInterface
public interface RequestWriter<Q extends @Nullable Object> {
    void write(Q request, RequestParts parts);
}
