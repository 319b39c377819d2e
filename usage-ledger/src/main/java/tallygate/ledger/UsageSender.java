package tallygate.ledger;

/**
 * Sends one usage for a ledger. {@code PagarmeUsageSender} of the module {@code tallygate-pagarme} implements it: it calls
 * {@code createUsage} with the key as the call's {@code Idempotency-Key}.
 *
 * <p>Must be thread-safe: a ledger sends with several threads.
 */
@FunctionalInterface
public interface UsageSender {
    /**
     * Sends a usage, and returns when the server has accepted it. Every attempt of one record has the same key, and an
     * implementation must send it unchanged, because the server uses it to detect duplicates.
     *
     * @return the id that the server gave the usage, empty if it named none
     * @throws tallygate.core.error.TallygateException if the usage was not accepted, or may not have been;
     *     {@link UsageLedger#send} lists which failure has which effect
     */
    String send(UsageRecord record, String idempotencyKey);
}
