package tallygate.core.internal.observe;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import tallygate.core.internal.call.Call;
import tallygate.core.provider.BufferedResponse;

/**
 * Logs attempts at level DEBUG under the name {@code tallygate.client}: operation, numbers and the kind of a failure. Nothing
 * else of a call is logged, so that no credential or data can be.
 */
final class CallLog {
    private static final Logger LOGGER = System.getLogger("tallygate.client");

    private CallLog() {}

    static void attemptEnded(Call<?> call, AttemptResult result) {
        try {
            if (LOGGER.isLoggable(Level.DEBUG)) {
                LOGGER.log(
                        Level.DEBUG,
                        "{0}: attempt {1} after {2} ms: {3}",
                        call.operation(),
                        call.attempts(),
                        call.elapsed().toMillis(),
                        text(result));
            }
        } catch (RuntimeException loggingFailed) {
            // A broken logging backend must not change the result of a call.
        }
    }

    private static String text(AttemptResult result) {
        if (result.error() != null) {
            return result.error().toString();
        }
        BufferedResponse response = result.response();
        return response == null || !result.isSuccess() ? result.name() : "HTTP " + response.status();
    }
}
