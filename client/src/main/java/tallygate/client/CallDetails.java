package tallygate.client;

import java.io.Serializable;

/**
 * What every failure says of the call it ended.
 *
 * @param operation the name of the operation
 * @param attempts how many times the request was sent, 0 if it never was
 * @param retryable whether the same call may succeed later without doing anything twice
 */
public record CallDetails(String operation, int attempts, boolean retryable) implements Serializable {}
