package tallygate.pagarme;

import tallygate.json.MissingPropertyException;
import tallygate.ledger.UsageRecord;
import tallygate.ledger.UsageSender;
import tallygate.pagarme.model.CreateUsageRequest;
import tallygate.pagarme.model.GetUsageResponse;

/** Sends the records of a ledger by {@code createUsage}. */
final class ClientUsageSender implements UsageSender {
    private final SubscriptionUsageApi client;

    private ClientUsageSender(SubscriptionUsageApi client) {
        this.client = client;
    }

    /** The interface as the declared type: the JVM then verifies the callers without loading it. */
    static UsageSender of(SubscriptionUsageApi client) {
        return new ClientUsageSender(client);
    }

    @Override
    public String send(UsageRecord record, String idempotencyKey) {
        return id(client.createUsage(CreateUsageRequest.builder()
                .subscriptionId(record.subscriptionId())
                .itemId(record.itemId())
                .quantity(record.quantity())
                .description(record.description())
                .usedAt(record.usedAt())
                .code(record.code())
                .group(record.group())
                .amount(record.amount())
                .idempotencyKey(idempotencyKey)
                .build()));
    }

    private static String id(GetUsageResponse accepted) {
        try {
            return accepted.id();
        } catch (MissingPropertyException unnamed) {
            return "";
        }
    }
}
