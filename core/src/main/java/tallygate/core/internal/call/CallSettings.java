package tallygate.core.internal.call;

import java.time.Duration;
import tallygate.core.RequestOptions;
import tallygate.core.RetryPolicy;
import tallygate.transport.Headers;

/**
 * The options of a call, resolved once for all calls of a client.
 *
 * @param timeout for the whole call
 * @param attemptTimeout for one attempt of it
 * @param headers without the credentials
 */
public record CallSettings(
        Duration timeout,
        Duration attemptTimeout,
        RetryPolicy retryPolicy,
        long maxResponseBytes,
        long maxResponseValues,
        Headers headers) {
    /** @param headers without the credentials, including those of the options */
    public static CallSettings of(RequestOptions options, Headers headers) {
        return new CallSettings(
                options.timeout(),
                options.attemptTimeout(),
                options.retryPolicy(),
                options.maxResponseBytes(),
                options.maxResponseValues(),
                headers);
    }

    public CallSettings withTimeout(Duration newTimeout) {
        return new CallSettings(newTimeout, attemptTimeout, retryPolicy, maxResponseBytes, maxResponseValues, headers);
    }
}
