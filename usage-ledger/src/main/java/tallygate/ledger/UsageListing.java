package tallygate.ledger;

import java.time.Instant;

/**
 * Lists the usages that a server recorded. {@code PagarmeUsageListing} of the module {@code tallygate-pagarme} implements it
 * with the pages of {@code getUsages}.
 */
@FunctionalInterface
public interface UsageListing {
    /**
     * Returns the usages of an item that are not deleted, in any order; each once.
     *
     * @param from the earliest time of usage, inclusive; the listing may have earlier ones too
     * @param until the latest time of usage, exclusive; the listing may have later ones too
     * @throws tallygate.core.error.TallygateException if they cannot be listed completely
     */
    Iterable<RecordedUsage> usages(String subscriptionId, String itemId, Instant from, Instant until);
}
