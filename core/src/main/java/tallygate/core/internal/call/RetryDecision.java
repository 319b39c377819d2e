package tallygate.core.internal.call;

import org.jspecify.annotations.Nullable;
import tallygate.core.Safety;
import tallygate.core.error.ApiError;
import tallygate.core.error.RetryStopReason;
import tallygate.core.provider.ExchangeFailure;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;

/** Whether a failed attempt may be repeated, as {@link tallygate.core.RetryPolicy} documents it. */
public enum RetryDecision {
    /** Retry; the failure is transient. */
    TRANSIENT(null),
    /** Retry after a longer delay. */
    THROTTLED(null),
    FINAL(RetryStopReason.NOT_RETRYABLE),
    OUTCOME_UNKNOWN(RetryStopReason.OUTCOME_UNKNOWN),
    NO_CREDENTIALS(RetryStopReason.NO_CREDENTIALS),
    NO_PERMIT(RetryStopReason.DEADLINE_TOO_NEAR),
    INTERRUPTED(RetryStopReason.CALL_ENDED);

    private final @Nullable RetryStopReason stopReason;

    RetryDecision(@Nullable RetryStopReason stopReason) {
        this.stopReason = stopReason;
    }

    public static RetryDecision forOutcome(ExchangeFailure failure, Call<?> call) {
        return failure.match(new ForRequest(call.safety(), call.hasIdempotencyKey()));
    }

    /** Returns the decision for a call that fetches credentials. */
    public static RetryDecision forCredentials(ExchangeFailure failure) {
        return failure.match(new ForRequest(Safety.SAFE, false));
    }

    /** Returns whether the server may have executed a request that failed in this way. */
    public static boolean isAmbiguous(ExchangeFailure failure, Call<?> call) {
        RetryDecision unsafe = failure.match(new ForRequest(Safety.UNSAFE, call.hasIdempotencyKey()));
        return unsafe == OUTCOME_UNKNOWN || unsafe == INTERRUPTED;
    }

    /** Returns whether the same call may succeed later without a duplicate effect. */
    public boolean retryable() {
        return stopReason == null;
    }

    /** Returns why the attempt is not repeated; null if it is. */
    public @Nullable RetryStopReason stopReason() {
        return stopReason;
    }

    private record ForRequest(Safety safety, boolean hasIdempotencyKey)
            implements ExchangeFailure.Cases<RetryDecision> {
        @Override
        public RetryDecision refused(ExchangeFailure.Refused failure) {
            ApiError error = failure.error();
            int status = error.decidingStatus();
            if (status == 429) {
                return THROTTLED;
            }
            if (status == 409 && hasIdempotencyKey) {
                // An earlier attempt with the key is still running.
                return ambiguous(true);
            }
            boolean mayBeDone = status == 408 || (status >= 500 && status < 600 && status != 501);
            if (!mayBeDone) {
                return FINAL;
            }
            return ambiguous(
                    failure.response().isHttpSuccess()
                            ? status == 500 || status == 502 || status == 503
                            : isTransient(status));
        }

        /** A 2xx or 4xx body that is not JSON comes from an intermediary; retrying will not change it. */
        @Override
        public RetryDecision malformed(ExchangeFailure.Malformed failure) {
            return ambiguous(isTransient(failure.response().status()));
        }

        @Override
        public RetryDecision notSent(ExchangeFailure.NotSent failure) {
            return failure.reason() == Reason.TLS_NOT_TRUSTED ? FINAL : TRANSIENT;
        }

        @Override
        public RetryDecision lost(ExchangeFailure.Lost failure) {
            return ambiguous(failure.reason() == Reason.CONNECTION_LOST || failure.reason() == Reason.TRUNCATED_BODY);
        }

        @Override
        public RetryDecision timedOut(ExchangeFailure.TimedOut failure) {
            return failure.cause().phase() == Phase.CONNECT ? TRANSIENT : ambiguous(true);
        }

        @Override
        public RetryDecision interrupted(ExchangeFailure.Interrupted failure) {
            return INTERRUPTED;
        }

        @Override
        public RetryDecision noPermit(ExchangeFailure.NoPermit failure) {
            return NO_PERMIT;
        }

        @Override
        public RetryDecision noCredentials(ExchangeFailure.NoCredentials failure) {
            return NO_CREDENTIALS;
        }

        /** @param mayPass whether a retry may help */
        private RetryDecision ambiguous(boolean mayPass) {
            if (!safety.repeatable()) {
                return OUTCOME_UNKNOWN;
            }
            return mayPass ? TRANSIENT : FINAL;
        }

        private static boolean isTransient(int status) {
            return status == 408 || status == 500 || status == 502 || status == 503 || status == 504;
        }
    }
}
