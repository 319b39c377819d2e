package tallygate.examples.snippets;

import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.pagarme.model.GetUsagesRequest;

/** Reads all usages of a subscription item at Pagar.me. */
final class ReadingUsages {
    private ReadingUsages() {}

    static void readAll(SubscriptionUsageClient pagarme) {
        // snippet:start pagarme-paging
        pagarme.getUsagesPaged(GetUsagesRequest.builder()
                        .subscriptionId("sub_1")
                        .itemId("si_1")
                        .size(30)
                        .build())
                .forEach(usage -> System.out.println(usage.id() + " " + usage.quantity()));
        // snippet:end pagarme-paging
    }
}
