package tallygate.pagarme;

import static java.util.Objects.requireNonNull;

import tallygate.json.MissingPropertyException;
import tallygate.ledger.UsageRecord;
import tallygate.ledger.UsageSender;
import tallygate.pagarme.model.CreateUsageRequest;
import tallygate.pagarme.model.GetUsageResponse;

/**
 * Sends the records of a {@link tallygate.ledger.UsageLedger} by {@code createUsage} of a client, with its options; the
 * caller closes the client. Thread-safe.
 *
 * <p>Only this class and {@link PagarmeUsageListing} need the artifact {@code tallygate-usage-ledger}, which is optional.
 *
 * <pre>{@code
 * ledger.send(new PagarmeUsageSender(client), 4);
 * }</pre>
 */
public final class PagarmeUsageSender implements UsageSender {
    private final SubscriptionUsageApi client;

    public PagarmeUsageSender(SubscriptionUsageApi client) {
        this.client = requireNonNull(client, "client");
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
