package tallygate.core.internal.response;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tallygate.core.error.ApiError;
import tallygate.core.provider.Failure;
import tallygate.core.provider.Outcome;
import tallygate.core.provider.Secret;

/** Removes from outcomes what a server could use to have a secret shown: messages and logs show the request id. */
public final class Redaction {
    private final List<Secret> secrets;

    public Redaction(List<Secret> secrets) {
        this.secrets = secrets;
    }

    public <R extends @Nullable Object> Outcome<R> of(Outcome<R> outcome) {
        return outcome.failure() instanceof Failure.Refused refused
                        && !isShowable(refused.error().requestId())
                ? new Outcome.Failed<>(
                        new Failure.Refused(refused.response(), withoutRequestId(refused.error()), refused.value()))
                : outcome;
    }

    private boolean isShowable(@Nullable String requestId) {
        return requestId == null || (BodyExcerpts.isIdentifier(requestId) && !BodyExcerpts.holds(requestId, secrets));
    }

    private static ApiError withoutRequestId(ApiError error) {
        return new ApiError(
                error.httpStatus(),
                error.statusCode(),
                error.apiCode(),
                null,
                error.apiMessage(),
                error.retryAfter(),
                error.fieldErrors());
    }
}
