package tallygate.core.internal.pipeline;

import org.jspecify.annotations.Nullable;
import tallygate.core.error.CallDetails;
import tallygate.core.error.ClientClosedException;
import tallygate.core.error.RetryStopReason;
import tallygate.core.error.TallygateException;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.call.RetryDecision;
import tallygate.core.internal.response.ClientSecrets;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.ResponseReader;

/** Maps failures to the public exceptions. Thread-safe. */
final class ExceptionMapper {
    private final ResponseReader reader;
    private final ClientSecrets secrets;

    /** @param secrets redacted wherever a server repeats them */
    ExceptionMapper(ResponseReader reader, ClientSecrets secrets) {
        this.reader = reader;
        this.secrets = secrets;
    }

    /** Returns the exception that ends the call, with the failures that were retried as suppressed ones. */
    TallygateException ending(Call<?> call, ExchangeFailure failure) {
        RetryStopReason stopped = call.history().stopReason();
        RetryStopReason reason = stopped != null
                ? stopped
                : RetryDecision.forOutcome(failure, call).stopReason();
        return call.history().endWith(map(call, failure, reason));
    }

    /** Returns the exception for a failure that is followed by a retry. */
    TallygateException retried(Call<?> call, ExchangeFailure failure) {
        return map(call, failure, null);
    }

    /** @param cause null if the client was closed before the call began */
    ClientClosedException closed(Call<?> call, @Nullable Throwable cause) {
        if (call.attempts() > 0) {
            call.history().outcomeLost();
        }
        CallDetails details = call.details(false, RetryStopReason.CALL_ENDED);
        return call.history()
                .endWith(new ClientClosedException(details, secrets.of(call).cause(cause)));
    }

    private TallygateException map(Call<?> call, ExchangeFailure failure, @Nullable RetryStopReason reason) {
        if (call.attempts() > 0 && RetryDecision.isAmbiguous(failure, call)) {
            call.history().outcomeLost();
        }
        CallDetails details = call.details(mayWorkLater(call, failure), reason);
        return failure.match(new ExceptionCases(reader, secrets.of(call), call, details, ""));
    }

    private static boolean mayWorkLater(Call<?> call, ExchangeFailure failure) {
        if (failure instanceof ExchangeFailure.NoCredentials missing) {
            return RetryDecision.forCredentials(missing.reason()).retryable();
        }
        return failure instanceof ExchangeFailure.NoPermit
                || RetryDecision.forOutcome(failure, call).retryable();
    }
}
