package tallygate.pagarme;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tallygate.ledger.RecordedUsage;
import tallygate.ledger.UsageListing;
import tallygate.pagarme.model.GetUsageResponse;
import tallygate.pagarme.model.GetUsagesRequest;

/**
 * Lists the usages at Pagar.me for {@link tallygate.ledger.UsageLedger#reconcile}, page by page; the caller closes the
 * client. Thread-safe.
 *
 * <pre>{@code
 * ledger.reconcile(new PagarmeUsageListing(client), from, until, false);
 * }</pre>
 */
public final class PagarmeUsageListing implements UsageListing {
    private static final int PAGE = 100;

    private final SubscriptionUsageApi client;

    public PagarmeUsageListing(SubscriptionUsageApi client) {
        this.client = requireNonNull(client, "client");
    }

    @Override
    public Iterable<RecordedUsage> usages(String subscriptionId, String itemId, Instant from, Instant until) {
        List<RecordedUsage> usages = new ArrayList<>();
        GetUsagesRequest request = GetUsagesRequest.builder()
                .subscriptionId(subscriptionId)
                .itemId(itemId)
                .usedSince(from)
                .usedUntil(until)
                .size(PAGE)
                .build();
        for (GetUsageResponse usage : client.getUsagesPaged(request)) {
            if (usage.deletedAt().isEmpty()) {
                usages.add(new RecordedUsage(
                        usage.id(),
                        subscriptionId,
                        itemId,
                        usage.quantity(),
                        usage.usedAt().orElseGet(usage::createdAt),
                        usage.code().orElse(null)));
            }
        }
        return usages;
    }
}
