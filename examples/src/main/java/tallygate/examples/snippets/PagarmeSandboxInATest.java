package tallygate.examples.snippets;

import java.time.Instant;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.pagarme.model.CreateUsageRequest;
import tallygate.sandbox.Failure;
import tallygate.sandbox.PagarmeSandbox;

/** A test that needs no account, loses a response, and counts what the server recorded. */
public final class PagarmeSandboxInATest {
    private PagarmeSandboxInATest() {}

    public static void main(String[] arguments) {
        // snippet:start sandbox
        try (PagarmeSandbox sandbox = PagarmeSandbox.start();
                SubscriptionUsageClient client = SubscriptionUsageClient.builder()
                        .baseUrl(sandbox.baseUrl())
                        .secretKey(sandbox.secretKey())
                        .build()) {
            sandbox.failNext(Failure.CONNECTION_RESET); // recorded, but the response is lost
            client.createUsage(CreateUsageRequest.builder()
                    .subscriptionId(sandbox.subscriptionId())
                    .itemId(sandbox.itemId())
                    .quantity(3)
                    .description("API calls of the day")
                    .usedAt(Instant.now())
                    .build()); // is sent again with its key
            System.out.println("Recorded: " + sandbox.accepted().size());
        }
        // snippet:end sandbox
    }
}
