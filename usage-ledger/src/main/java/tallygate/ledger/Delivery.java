package tallygate.ledger;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Sends records and writes down what came of them. Thread-safe. */
final class Delivery {
    /** Then the server is away, and going on would only put more records in doubt. */
    private static final int FAILURES_IN_A_ROW = 100;

    private final Journal journal;
    private final UsageSender sender;
    private final AtomicInteger failuresInARow = new AtomicInteger();

    Delivery(Journal journal, UsageSender sender) {
        this.journal = journal;
        this.sender = sender;
    }

    /**
     * Returns what was written.
     *
     * @param first whether no earlier call can have reached the server with this record
     * @throws RuntimeException what the sender threw, where going on makes no sense
     */
    LedgerEntry send(LedgerEntry.Usage usage, boolean first) throws IOException {
        LedgerEntry outcome;
        RuntimeException end = null;
        try {
            outcome = accepted(usage, sender.send(usage.record(), usage.key()));
            failuresInARow.set(0);
        } catch (RuntimeException failure) {
            outcome = FailureRules.entry(usage, first, failure, journal.now());
            end = FailureRules.endsTheRun(failure) || tooManyInARow(outcome) ? failure : null;
        }
        journal.outcome(outcome);
        if (end != null) {
            throw end;
        }
        return outcome;
    }

    private boolean tooManyInARow(LedgerEntry outcome) {
        if (outcome instanceof LedgerEntry.Rejected) {
            failuresInARow.set(0);
            return false;
        }
        return failuresInARow.incrementAndGet() >= FAILURES_IN_A_ROW;
    }

    private LedgerEntry accepted(LedgerEntry.Usage usage, @Nullable String usageId) {
        String id = usageId == null ? "" : usageId;
        String kept = id.substring(0, Math.min(id.length(), UsageRecord.MAX_TEXT));
        return new LedgerEntry.Accepted(usage.number(), usage.key(), journal.now(), kept);
    }
}
