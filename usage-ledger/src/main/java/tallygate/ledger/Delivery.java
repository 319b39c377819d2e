package tallygate.ledger;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Sends records and writes their outcomes. Thread-safe. */
final class Delivery {
    /** After so many failures the server is not available, and more attempts would only make more outcomes unknown. */
    private static final int FAILURES_IN_A_ROW = 100;

    private final Claims claims;
    private final UsageSender sender;
    private final AtomicInteger failuresInARow = new AtomicInteger();

    Delivery(Claims claims, UsageSender sender) {
        this.claims = claims;
        this.sender = sender;
    }

    /**
     * Sends a record, and returns the outcome that was written.
     *
     * @throws RuntimeException the exception of the sender, if further records would fail, too
     */
    Attempt send(Claim claim) throws IOException {
        Attempt attempt;
        RuntimeException end = null;
        try {
            attempt = accepted(sender.send(claim.record(), claim.key()));
            failuresInARow.set(0);
        } catch (RuntimeException failure) {
            attempt = FailureRules.attempt(claim.first(), failure);
            end = FailureRules.endsTheRun(failure) || tooManyInARow(attempt) ? failure : null;
        }
        claims.end(claim, attempt);
        if (end != null) {
            throw end;
        }
        return attempt;
    }

    private boolean tooManyInARow(Attempt attempt) {
        if (attempt.state() == UsageState.REJECTED) {
            failuresInARow.set(0);
            return false;
        }
        return failuresInARow.incrementAndGet() >= FAILURES_IN_A_ROW;
    }

    private static Attempt accepted(@Nullable String usageId) {
        String id = usageId == null ? "" : usageId;
        return new Attempt(UsageState.ACCEPTED, 0, id.substring(0, Math.min(id.length(), UsageRecord.MAX_TEXT)));
    }
}
