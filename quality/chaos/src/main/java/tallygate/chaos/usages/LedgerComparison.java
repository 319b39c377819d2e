package tallygate.chaos.usages;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallygate.ledger.UsageLedger;
import tallygate.ledger.UsageOutcome;
import tallygate.ledger.UsageRecord;
import tallygate.ledger.UsageState;
import tallygate.sandbox.AcceptedUsage;

/** Holds the server's ledger and the local one to the records, one by one. */
final class LedgerComparison {
    private final List<String> violations = new ArrayList<>();
    private final Map<String, AcceptedUsage> recorded = new HashMap<>();
    private final int records;

    private LedgerComparison(int records) {
        this.records = records;
    }

    /** Returns what is wrong: nothing, if the server has each record exactly once and the local ledger says so. */
    static List<String> of(int records, List<AcceptedUsage> accepted, UsageLedger ledger) throws IOException {
        LedgerComparison comparison = new LedgerComparison(records);
        comparison.readServer(accepted);
        comparison.readLocal(ledger);
        return comparison.violations;
    }

    private void readServer(List<AcceptedUsage> accepted) {
        for (AcceptedUsage usage : accepted) {
            String key = usage.idempotencyKey().orElse("");
            if (recorded.put(key, usage) != null) {
                violations.add("The server recorded " + key + " more than once.");
            }
        }
        for (int number = 0; number < records; number++) {
            AcceptedUsage usage = recorded.get(NumberedUsages.key(number));
            if (usage == null) {
                violations.add("The server did not record " + NumberedUsages.key(number) + ".");
            } else if (!content(usage).equals(NumberedUsages.record(number))) {
                violations.add("The server recorded " + usage + " for " + NumberedUsages.key(number) + ".");
            }
        }
        if (recorded.size() > records) {
            violations.add("The server recorded " + recorded.size() + " different keys.");
        }
    }

    private void readLocal(UsageLedger ledger) throws IOException {
        Map<String, UsageOutcome> outcomes = new HashMap<>();
        ledger.forEach(outcome -> {
            if (outcomes.put(outcome.key(), outcome) != null) {
                violations.add("The local ledger shows " + outcome.key() + " twice.");
            }
        });
        for (int number = 0; number < records; number++) {
            UsageOutcome outcome = outcomes.remove(NumberedUsages.key(number));
            if (outcome == null || outcome.state() != UsageState.ACCEPTED) {
                violations.add("The local ledger says " + outcome + " of " + NumberedUsages.key(number) + ".");
            } else if (!outcome.record().equals(NumberedUsages.record(number))
                    || !outcome.usageId().equals(id(outcome.key()))) {
                violations.add("The local ledger has another usage for " + outcome.key() + " than the server.");
            }
        }
        if (!outcomes.isEmpty()) {
            violations.add("The local ledger has records that nobody made: " + outcomes.keySet());
        }
    }

    private Optional<String> id(String key) {
        return Optional.ofNullable(recorded.get(key)).map(AcceptedUsage::id);
    }

    private static UsageRecord content(AcceptedUsage usage) {
        return UsageRecord.of(
                        usage.subscriptionId(),
                        usage.itemId(),
                        usage.quantity(),
                        usage.description(),
                        Instant.parse(usage.usedAt()))
                .withCode(usage.code().orElse(""));
    }
}
