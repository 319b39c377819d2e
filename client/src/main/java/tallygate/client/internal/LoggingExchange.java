package tallygate.client.internal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tallygate.transport.TransportRequest;

/**
 * Logs every attempt at level DEBUG under the name {@code tallygate.client}: operation, numbers and the kind of a failure.
 * Nothing else of a call is ever logged, so no credential and no data can be.
 */
final class LoggingExchange implements Exchange {
    private static final Logger LOGGER = System.getLogger("tallygate.client");

    private final Exchange next;

    LoggingExchange(Exchange next) {
        this.next = next;
    }

    @Override
    public ApiResponse send(Call call, TransportRequest request) throws IOException {
        try {
            ApiResponse response = next.send(call, request);
            log(call, response, null);
            return response;
        } catch (IOException e) {
            log(call, null, e);
            throw e;
        }
    }

    @Override
    public CompletableFuture<ApiResponse> sendAsync(Call call, TransportRequest request) {
        return next.sendAsync(call, request).whenComplete((response, failure) -> log(call, response, failure));
    }

    private static void log(Call call, @Nullable ApiResponse response, @Nullable Throwable failure) {
        try {
            if (LOGGER.isLoggable(Level.DEBUG)) {
                LOGGER.log(
                        Level.DEBUG,
                        "{0}: attempt {1} after {2} ms: {3}",
                        call.operation(),
                        call.attempts(),
                        call.elapsed().toMillis(),
                        outcome(response, failure));
            }
        } catch (RuntimeException loggingFailed) {
            // A broken logging backend must not change the result of a call.
        }
    }

    private static String outcome(@Nullable ApiResponse response, @Nullable Throwable failure) {
        if (response == null) {
            return failure == null ? "" : Failures.unwrap(failure).getClass().getSimpleName();
        }
        return response.error() == null
                ? "HTTP " + response.status()
                : response.error().toString();
    }
}
