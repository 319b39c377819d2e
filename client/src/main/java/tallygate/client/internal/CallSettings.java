package tallygate.client.internal;

import java.time.Duration;
import tallygate.transport.Headers;

/**
 * What the options of a call come to: the same for every call of a client, so made once.
 *
 * @param timeout for the whole call
 * @param headers all but the credentials
 */
public record CallSettings(Duration timeout, long maxResponseBytes, Headers headers) {
    CallSettings withTimeout(Duration newTimeout) {
        return new CallSettings(newTimeout, maxResponseBytes, headers);
    }
}
