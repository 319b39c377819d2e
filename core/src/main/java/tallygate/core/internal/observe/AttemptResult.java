package tallygate.core.internal.observe;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tallygate.core.error.ApiError;
import tallygate.core.observe.CallEvent;
import tallygate.core.provider.BufferedResponse;
import tallygate.core.provider.Completions;
import tallygate.core.provider.ExchangeFailure;
import tallygate.core.provider.Outcome;

/**
 * The result of an attempt, without any of its data.
 *
 * @param name as in {@link CallEvent.AttemptEnded#outcome}
 * @param response null if none was received
 * @param error of an error response, null otherwise
 */
record AttemptResult(String name, @Nullable BufferedResponse response, @Nullable ApiError error) {
    static AttemptResult of(Outcome<?> outcome) {
        return outcome.match(
                success -> new AttemptResult(CallEvent.SUCCESS, success.response(), null), AttemptResult::ofFailure);
    }

    /** Returns the result of an attempt that its call aborted. */
    static AttemptResult aborted(Throwable thrown) {
        return new AttemptResult(Completions.unwrap(thrown).getClass().getSimpleName(), null, null);
    }

    boolean isSuccess() {
        return name.equals(CallEvent.SUCCESS);
    }

    OptionalInt httpStatus() {
        return response == null ? OptionalInt.empty() : OptionalInt.of(response.status());
    }

    OptionalInt statusCode() {
        return error == null || error.statusCode() == null ? OptionalInt.empty() : OptionalInt.of(error.statusCode());
    }

    long responseBytes() {
        return response == null ? 0 : response.body().size();
    }

    private static AttemptResult ofFailure(ExchangeFailure failure) {
        return new AttemptResult(
                failure.name(),
                failure.response(),
                failure instanceof ExchangeFailure.Refused refused ? refused.error() : null);
    }
}
