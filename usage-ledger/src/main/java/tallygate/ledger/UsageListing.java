package tallygate.ledger;

import java.time.Instant;

/**
 * Lists what a server recorded. {@code PagarmeUsageListing} of the module {@code tallygate-pagarme} is one: it reads the pages of
 * {@code getUsages}.
 */
@FunctionalInterface
public interface UsageListing {
    /**
     * The usages of an item that are not deleted, in any order; each once.
     *
     * @param from the time of usage of the first, inclusive; the listing may have earlier ones too
     * @param until and of the last, exclusive; the listing may have later ones too
     * @throws tallygate.core.error.TallygateException if they cannot be listed completely
     */
    Iterable<RecordedUsage> usages(String subscriptionId, String itemId, Instant from, Instant until);
}
