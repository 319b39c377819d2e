package tallygate.ledger;

import java.io.IOException;
import java.util.BitSet;
import java.util.function.Consumer;

/** Tells the records of a journal one by one, holding none of them. */
final class Outcomes {
    private final Journal journal;

    Outcomes(Journal journal) {
        this.journal = journal;
    }

    void forEach(Consumer<? super UsageOutcome> action) throws IOException {
        Journal.Snapshot snapshot = journal.snapshot();
        try (LineReader lines = snapshot.lines()) {
            while (lines.next()) {
                LedgerEntry entry = lines.entry();
                if (entry instanceof LedgerEntry.Usage usage) {
                    tellOpen(usage, snapshot.finished(), action);
                } else if (entry instanceof LedgerEntry.Accepted || entry instanceof LedgerEntry.Rejected) {
                    action.accept(of(journal.find(entry.key()).orElseThrow(), entry));
                }
            }
        }
    }

    /** @param entry the last one about the record */
    static UsageOutcome of(LedgerEntry.Usage usage, LedgerEntry entry) {
        if (entry instanceof LedgerEntry.Accepted accepted) {
            return new UsageOutcome(usage.key(), usage.record(), UsageState.ACCEPTED, 0, accepted.usageId());
        }
        if (entry instanceof LedgerEntry.Rejected rejected) {
            return new UsageOutcome(
                    usage.key(), usage.record(), UsageState.REJECTED, rejected.status(), rejected.reason());
        }
        return new UsageOutcome(usage.key(), usage.record(), UsageState.UNKNOWN, 0, null);
    }

    private void tellOpen(LedgerEntry.Usage usage, BitSet finished, Consumer<? super UsageOutcome> action) {
        if (finished.get(usage.number())) {
            return;
        }
        UsageState state = journal.state(usage.number());
        // Its outcome came after the snapshot, when it was being sent.
        boolean since = state == UsageState.ACCEPTED || state == UsageState.REJECTED;
        action.accept(new UsageOutcome(usage.key(), usage.record(), since ? UsageState.UNKNOWN : state, 0, null));
    }
}
