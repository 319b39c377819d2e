package tallygate.examples.snippets;

import java.io.IOException;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import tallygate.ledger.Reconciliation;
import tallygate.ledger.UsageLedger;
import tallygate.pagarme.PagarmeUsageListing;
import tallygate.pagarme.PagarmeUsageSender;
import tallygate.pagarme.SubscriptionUsageClient;

/** Sends the usages of a ledger that other processes append to and send as well. */
final class LedgerOfManyProcesses {
    private LedgerOfManyProcesses() {}

    static UsageLedger open(DataSource dataSource) throws IOException {
        // snippet:start using
        UsageLedger ledger = UsageLedger.using(dataSource); // PostgreSQL, with the driver of your choice
        // snippet:end using
        return ledger;
    }

    static void send(UsageLedger ledger, SubscriptionUsageClient client, BooleanSupplier stopping) throws Exception {
        // snippet:start send-loop
        while (!stopping.getAsBoolean()) {
            ledger.send(new PagarmeUsageSender(client), 8);
            Thread.sleep(1000);
        }
        // snippet:end send-loop
    }

    static Reconciliation compare(UsageLedger ledger, SubscriptionUsageClient client, Instant from, Instant until)
            throws Exception {
        // snippet:start reconcile
        Reconciliation difference = ledger.reconcile(new PagarmeUsageListing(client), from, until, false);
        // snippet:end reconcile
        return difference;
    }
}
