package tallygate.ledger;

import java.util.Arrays;
import java.util.regex.Pattern;
import tallygate.core.error.ApiException;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.CallInterruptedException;
import tallygate.core.error.ClientClosedException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.PermissionDeniedException;
import tallygate.core.error.TallygateException;
import tallygate.core.error.TransportException;
import tallygate.transport.ExchangeTimeoutException;

/** Decides the outcome of a record from the failure of its call. */
final class FailureRules {
    private static final int MAX_REASON = 500;
    private static final Pattern SECRET_KEY = Pattern.compile("sk_[A-Za-z0-9_]+");

    private FailureRules() {}

    /** @param first whether no earlier call can have reached the server with this record */
    static Attempt attempt(boolean first, RuntimeException failure) {
        if (failure instanceof ApiException refusal && refusesTheRecord(refusal)) {
            String reason = refusal.apiMessage().orElseGet(() -> message(refusal));
            return new Attempt(UsageState.REJECTED, refusal.httpStatus(), reason(reason));
        }
        String reason = reason(
                failure instanceof TallygateException
                        ? message(failure)
                        : failure.getClass().getName());
        return new Attempt(first && nothingDone(failure) ? UsageState.PENDING : UsageState.UNKNOWN, 0, reason);
    }

    /** Returns whether the next record would fail in the same way. */
    static boolean endsTheRun(RuntimeException failure) {
        return failure instanceof AuthenticationException
                || failure instanceof PermissionDeniedException
                || failure instanceof ClientClosedException
                || failure instanceof CallInterruptedException
                || !(failure instanceof TallygateException);
    }

    /**
     * Returns whether the server rejected the record. A 409 does not count: it may be the response while an earlier request
     * with the key is in progress. Nor does an error response after an attempt of the same call whose response was lost: that
     * one may have been recorded.
     */
    private static boolean refusesTheRecord(ApiException refusal) {
        int status = refusal.httpStatus();
        return switch (status) {
            case 401, 403, 408, 409, 425, 429 -> false;
            default -> status >= 400 && status < 500 && !refusal.outcomeUnknown();
        };
    }

    /** Returns whether neither the last attempt nor the earlier ones, its suppressed exceptions, can have had an effect. */
    private static boolean nothingDone(Throwable failure) {
        return undone(failure) && Arrays.stream(failure.getSuppressed()).allMatch(FailureRules::undone);
    }

    private static boolean undone(Throwable failure) {
        if (failure instanceof TransportException lost && lost.reason().provablyUnsent()) {
            return true;
        }
        if (failure instanceof DeadlineExceededException late) {
            return late.phase() == ExchangeTimeoutException.Phase.CONNECT;
        }
        if (failure instanceof ApiException refusal) {
            return refusal.httpStatus() == 401 || refusal.httpStatus() == 403 || refusal.httpStatus() == 429;
        }
        return failure instanceof TallygateException call && call.attempts() == 0;
    }

    private static String message(RuntimeException failure) {
        return String.valueOf(failure.getMessage());
    }

    /** Returns the reason without secrets: a server may repeat the request, and the ledger holds no secret. */
    private static String reason(String text) {
        String safe = SECRET_KEY.matcher(text).replaceAll("[secret]");
        return safe.substring(0, Math.min(safe.length(), MAX_REASON));
    }
}
