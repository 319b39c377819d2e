package tallygate.examples.snippets;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tallygate.ledger.UsageLedger;
import tallygate.ledger.UsageRecord;
import tallygate.ledger.UsageState;
import tallygate.ledger.UsageSummary;
import tallygate.pagarme.PagarmeUsageSender;
import tallygate.pagarme.SubscriptionUsageClient;

/** A job that records usages through a ledger in the working directory. */
public final class LedgerInAFile {
    private LedgerInAFile() {}

    public static void main(String[] arguments) throws Exception {
        UsageRecord usage = UsageRecord.of(arguments[0], arguments[1], 3, "Calls", Instant.EPOCH);
        try (SubscriptionUsageClient client = SubscriptionUsageClient.fromEnv()) {
            record(client, List.of(usage.withCode("1"), usage.withCode("2")));
        }
    }

    private static void record(SubscriptionUsageClient client, List<UsageRecord> usages) throws Exception {
        // snippet:start ledger
        try (UsageLedger ledger = UsageLedger.open(Path.of("usages-2026-11.ledger"))) {
            for (UsageRecord usage : usages) { // all of them, at every start of the job
                ledger.append(usage, "usages-2026-11-" + usage.code()); // the idempotency key
            }
            UsageSummary summary = ledger.send(new PagarmeUsageSender(client), 8);
            ledger.forEach(outcome -> {
                if (outcome.state() != UsageState.ACCEPTED) {
                    System.out.println(outcome.key() + " " + outcome.state() + " " + outcome.reason());
                }
            });
            System.out.println(summary.accepted() + " accepted, complete: " + summary.complete());
        }
        // snippet:end ledger
    }
}
