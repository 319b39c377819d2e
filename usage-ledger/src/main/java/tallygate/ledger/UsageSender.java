package tallygate.ledger;

/**
 * Sends one usage; the ledger's only way to the server. {@code PagarmeUsageSender} of the module
 * {@code tallygate-pagarme} is one: it calls {@code createUsage} with the key as the call's {@code Idempotency-Key}.
 *
 * <p>It is called by several threads at a time.
 */
@FunctionalInterface
public interface UsageSender {
    /**
     * Returns after the server has accepted the usage. Every attempt of one record carries the same key, and whoever
     * implements this must send it unchanged: what protects against a second record is the server's memory for it.
     *
     * @return the id that the server gave the usage, empty if it named none
     * @throws tallygate.core.error.TallygateException if it was not, or may not have been; {@link UsageLedger#send} says which
     *     failure means what
     */
    String send(UsageRecord record, String idempotencyKey);
}
