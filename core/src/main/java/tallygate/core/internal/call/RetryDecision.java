package tallygate.client.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;
import tallygate.client.ApiError;
import tallygate.client.NotRetried;
import tallygate.client.Safety;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;

/** Whether a failed attempt may be repeated, as {@link tallygate.client.RetryPolicy} says. */
enum RetryVerdict {
    /** It may, and the cause may be gone soon. */
    TRANSIENT(null),
    /** It may, but not too soon. */
    THROTTLED(null),
    FINAL(NotRetried.NOT_RETRYABLE),
    OUTCOME_UNKNOWN(NotRetried.OUTCOME_UNKNOWN),
    NO_CREDENTIALS(NotRetried.NO_CREDENTIALS),
    NO_TURN(NotRetried.DEADLINE_TOO_NEAR),
    ENDED(NotRetried.CALL_ENDED);

    private final @Nullable NotRetried notRetried;

    RetryVerdict(@Nullable NotRetried notRetried) {
        this.notRetried = notRetried;
    }

    static RetryVerdict on(IOException failure, Safety safety) {
        if (failure instanceof RefusedException refused) {
            return onRefusal(refused.error(), safety);
        }
        if (failure instanceof MalformedBodyException malformed) {
            // What comes with a 2xx or 4xx is the answer of somebody who is not going to change his mind.
            return ambiguous(transientStatus(malformed.status), safety);
        }
        if (failure instanceof ExchangeTimeoutException timeout) {
            return timeout.phase() == Phase.CONNECT ? TRANSIENT : ambiguous(true, safety);
        }
        if (failure instanceof InterruptedIOException) {
            return ENDED;
        }
        if (failure instanceof AuthenticationFailure) {
            return NO_CREDENTIALS;
        }
        if (failure instanceof NoTurnException) {
            return NO_TURN;
        }
        return onExchange(
                failure instanceof ExchangeException exchange
                        ? exchange.reason()
                        : ExchangeException.Reason.CONNECTION_LOST,
                safety);
    }

    /** Whether the server may have carried out a request that failed so. */
    static boolean leavesOutcomeOpen(IOException failure) {
        RetryVerdict ofUnsafe = on(failure, Safety.UNSAFE);
        return ofUnsafe == OUTCOME_UNKNOWN || ofUnsafe == ENDED;
    }

    /** Whether the same call may succeed later without doing anything twice. */
    boolean retryable() {
        return notRetried == null;
    }

    /** Why not, null if it may be repeated. */
    @Nullable
    NotRetried notRetried() {
        return notRetried;
    }

    private static RetryVerdict onRefusal(ApiError error, Safety safety) {
        int status = error.decidingStatus();
        if (status == 429) {
            return THROTTLED;
        }
        boolean saidByHttp = error.httpStatus() < 200 || error.httpStatus() > 299;
        boolean mayBeDone = status == 408 || (status >= 500 && status < 600 && status != 501);
        if (!mayBeDone) {
            return FINAL;
        }
        return ambiguous(
                saidByHttp ? transientStatus(status) : status == 500 || status == 502 || status == 503, safety);
    }

    private static RetryVerdict onExchange(ExchangeException.Reason reason, Safety safety) {
        return switch (reason) {
            case CONNECT_FAILED, TLS_FAILED, REQUEST_NOT_SENT -> TRANSIENT;
            case TLS_NOT_TRUSTED -> FINAL;
            case CONNECTION_LOST, TRUNCATED_BODY -> ambiguous(true, safety);
            case MALFORMED_RESPONSE, RESPONSE_TOO_LARGE, TRANSPORT_CLOSED -> ambiguous(false, safety);
        };
    }

    /** @param passing whether trying again may help */
    private static RetryVerdict ambiguous(boolean passing, Safety safety) {
        if (!safety.repeatable()) {
            return OUTCOME_UNKNOWN;
        }
        return passing ? TRANSIENT : FINAL;
    }

    private static boolean transientStatus(int status) {
        return status == 408 || status == 500 || status == 502 || status == 503 || status == 504;
    }
}
