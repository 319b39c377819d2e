package tallygate.client;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What every failure says of the call it ended.
 *
 * @param operation the name of the operation
 * @param attempts how many times the request was sent, 0 if it never was
 * @param retryable whether the same call may succeed later without doing anything twice
 * @param notRetried why the call ended with this failure, null for one that it survived
 */
public record CallDetails(String operation, int attempts, boolean retryable, @Nullable NotRetried notRetried)
        implements Serializable {}
