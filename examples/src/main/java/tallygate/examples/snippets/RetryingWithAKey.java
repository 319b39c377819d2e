package tallygate.examples.snippets;

import tallygate.core.error.ApiException;
import tallygate.core.error.TallygateException;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.pagarme.model.CreateUsageRequest;

/** Records a usage at Pagar.me with an idempotency key of the caller. */
final class RetryingWithAKey {
    private RetryingWithAKey() {}

    static void record(SubscriptionUsageClient pagarme, CreateUsageRequest usage, String orderNumber) {
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
}
