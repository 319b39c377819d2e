package tallygate.examples.snippets;

import java.time.Instant;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.pagarme.model.CreateUsageRequest;
import tallygate.pagarme.model.GetUsageResponse;

/** Records one usage, at the sandbox of Pagar.me unless the ids are yours. */
public final class FirstUsage {
    private FirstUsage() {}

    public static void main(String[] arguments) {
        // snippet:start first-usage
        try (SubscriptionUsageClient pagarme = SubscriptionUsageClient.fromEnv()) {
            GetUsageResponse usage = pagarme.createUsage(CreateUsageRequest.builder()
                    .subscriptionId("sub_SandboxAcme00001")
                    .itemId("si_SandboxApiCalls1")
                    .quantity(3)
                    .description("API calls")
                    .usedAt(Instant.now())
                    .build());
            System.out.println(usage.id() + " " + usage.status());
        }
        // snippet:end first-usage
    }
}
