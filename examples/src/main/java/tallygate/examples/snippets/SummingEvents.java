package tallygate.examples.snippets;

import java.nio.file.Path;
import java.time.Instant;
import tallygate.ledger.RollUp;
import tallygate.ledger.UsageEvent;
import tallygate.ledger.UsageLedger;
import tallygate.pagarme.PagarmeUsageSender;
import tallygate.pagarme.SubscriptionUsageClient;

/** Requests that are billed by the hour: one usage for all of an hour. */
public final class SummingEvents {
    private SummingEvents() {}

    /** @param arguments subscription, item, and the time of the requests */
    public static void main(String[] arguments) throws Exception {
        try (SubscriptionUsageClient client = SubscriptionUsageClient.fromEnv()) {
            run(client, arguments[0], arguments[1], Instant.parse(arguments[2]));
        }
    }

    private static void run(SubscriptionUsageClient client, String subscription, String item, Instant time)
            throws Exception {
        // snippet:start summing-events
        try (UsageLedger ledger = UsageLedger.open(Path.of("usages.ledger"))) {
            for (String requestId : new String[] {"r-1", "r-2", "r-3"}) { // as they happen
                ledger.events().append(new UsageEvent(subscription, item, 1, time), requestId);
            }
            ledger.events().rollUp(RollUp.hourly("API calls")); // from time to time
            ledger.send(new PagarmeUsageSender(client), 8);
            ledger.events()
                    .forEach(event -> System.out.println(
                            event.key() + " " + event.usageKey().orElse("is in no usage yet")));
        }
        // snippet:end summing-events
    }
}
