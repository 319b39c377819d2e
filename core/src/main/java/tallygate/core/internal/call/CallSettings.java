package tallygate.client.internal;

import java.time.Duration;
import tallygate.client.RequestOptions;
import tallygate.client.RetryPolicy;
import tallygate.transport.Headers;

/**
 * What the options of a call come to: the same for every call of a client, so made once.
 *
 * @param timeout for the whole call
 * @param attemptTimeout for one attempt of it
 * @param headers all but the credentials
 */
public record CallSettings(
        Duration timeout, Duration attemptTimeout, RetryPolicy retryPolicy, long maxResponseBytes, Headers headers) {
    /** @param headers all but the credentials, those of the options included */
    public static CallSettings of(RequestOptions options, Headers headers) {
        return new CallSettings(
                options.timeout(),
                options.attemptTimeout(),
                options.retryPolicy(),
                options.maxResponseBytes(),
                headers);
    }

    CallSettings withTimeout(Duration newTimeout) {
        return new CallSettings(newTimeout, attemptTimeout, retryPolicy, maxResponseBytes, headers);
    }
}
