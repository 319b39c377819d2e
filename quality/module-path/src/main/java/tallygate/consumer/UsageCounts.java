package tallygate.consumer;

import tallygate.genauth.ManagementClient;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.pagarme.model.GetUsagesRequest;

/** Prints how many usages each provider reports. The argument is the base URL of a server with both APIs. */
public final class UsageCounts {
    private UsageCounts() {}

    public static void main(String[] arguments) {
        String server = arguments[0];
        try (ManagementClient client = ManagementClient.builder()
                .host(server)
                .accessKey("id", "secret")
                .build()) {
            System.out.println(
                    "GenAuth: " + client.getUsageInfo().data().usages().size());
        }
        try (SubscriptionUsageClient client = SubscriptionUsageClient.builder()
                .baseUrl(server)
                .secretKey("sk_test_1")
                .build()) {
            GetUsagesRequest request = GetUsagesRequest.builder()
                    .subscriptionId("sub_1")
                    .itemId("si_1")
                    .build();
            System.out.println("Pagar.me: " + client.getUsages(request).data().size());
        }
    }
}
