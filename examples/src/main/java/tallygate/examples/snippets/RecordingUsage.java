package tallygate.examples.snippets;

import java.time.Instant;
import tallygate.pagarme.PublishedLimits;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.pagarme.model.CreateUsageRequest;
import tallygate.pagarme.model.GetUsageResponse;

/** Records one usage at Pagar.me. */
public final class RecordingUsage {
    private RecordingUsage() {}

    public static void main(String[] arguments) {
        // snippet:start pagarme-client
        try (SubscriptionUsageClient pagarme = SubscriptionUsageClient.builder()
                .secretKey(System.getenv("PAGARME_SECRET_KEY"))
                .limits(PublishedLimits.LIVE)
                .build()) {
            GetUsageResponse made = pagarme.createUsage(CreateUsageRequest.builder()
                    .subscriptionId("sub_1")
                    .itemId("si_1")
                    .quantity(3)
                    .description("API calls")
                    .usedAt(Instant.now())
                    .build());
            System.out.println(made.id() + " " + made.status());
        }
        // snippet:end pagarme-client
    }
}
