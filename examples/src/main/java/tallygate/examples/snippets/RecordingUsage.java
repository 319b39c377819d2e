package tallygate.examples.snippets;

import java.time.Instant;
import tallygate.core.error.ApiException;
import tallygate.core.error.TallygateException;
import tallygate.pagarme.PublishedLimits;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.pagarme.model.CreateUsageRequest;
import tallygate.pagarme.model.GetUsageResponse;
import tallygate.pagarme.model.GetUsagesRequest;

/** Metered use at Pagar.me: one usage recorded, and all of them read. */
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

    static void withAKeyOfYourOwn(SubscriptionUsageClient pagarme, CreateUsageRequest usage, String orderNumber) {
        // snippet:start pagarme-key
        try {
            pagarme.createUsage(usage.toBuilder().idempotencyKey(orderNumber).build());
        } catch (TallygateException e) {
            if (e.outcomeUnknown()) {
                System.err.println(
                        "To be sent again with key " + e.idempotencyKey().orElseThrow());
            } else if (e instanceof ApiException refused) {
                System.err.println(refused.apiMessage().orElse("refused") + " " + refused.fieldErrors());
            }
        }
        // snippet:end pagarme-key
    }

    static void readAll(SubscriptionUsageClient pagarme) {
        // snippet:start pagarme-paging
        pagarme.getUsagesPaged(GetUsagesRequest.builder()
                        .subscriptionId("sub_1")
                        .itemId("si_1")
                        .size(30)
                        .build())
                .forEach(usage -> System.out.println(usage.usedAt() + " " + usage.quantity()));
        // snippet:end pagarme-paging
    }
}
