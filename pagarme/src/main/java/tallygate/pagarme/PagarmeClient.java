package tallygate.pagarme;

import java.util.function.Consumer;
import tallygate.core.RequestOptions;
import tallygate.core.client.OperationClient;
import tallygate.core.client.ProviderClient;

/**
 * Calls Pagar.me: every operation is a method that waits for its response, and every section is a view.
 *
 * <pre>{@code
 * try (PagarmeClient pagarme = PagarmeClient.builder().secretKey("sk_test_x").build()) {
 *     GetSubscriptionResponse made = pagarme.subscriptions().createSubscription(CreateSubscriptionRequest.builder()
 *             .planId("plan_x")
 *             .customerId("cus_x")
 *             .paymentMethod(PaymentMethod.CREDIT_CARD)
 *             .cardToken("token_x")
 *             .build());
 * }
 * }</pre>
 *
 * <p>A write has an idempotency key, that of its request or one that the client creates for the call. The server executes
 * requests with the same key once, for 24 hours; so a write whose response was lost is retried with its key. If no response
 * arrives in the end, {@link tallygate.core.error.TallygateException#outcomeUnknown()} is true and
 * {@link tallygate.core.error.TallygateException#idempotencyKey()} has the key with which to retry.
 *
 * <p>Four operations take no key. Of these {@link #createTransfer}, {@link #createWithdraw} and {@link #createKYCLink} are
 * not retried once they may have arrived: if {@code outcomeUnknown()} is true, check the transfers or withdrawals before you
 * repeat the call.
 *
 * <p>Numbers and codes of cards, tokens, tax numbers and bank accounts are in no {@code toString}, message or log. Prefer the
 * token of a card to its number if a request takes either: the number then never reaches your server.
 *
 * <p>Thread-safe and immutable; one client is meant to serve a whole application. Calls throw the exceptions of
 * {@link tallygate.core.OperationCaller#call}.
 */
public final class PagarmeClient extends OperationClient implements PagarmeApi {
    private final RequestOptions options;

    private PagarmeClient(ProviderClient calls, RequestOptions options, boolean closesCalls) {
        super(calls, closesCalls);
        this.options = options;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a client with the settings of environment variables: {@code PAGARME_SECRET_KEY}, and those that
     * {@code docs/operations.md} lists, such as {@code PAGARME_BASE_URL} and {@code PAGARME_PROXY}. The transport is the one
     * on the class path.
     *
     * @throws IllegalArgumentException if a variable is missing, blank, or holds blanks or line breaks; the message names the
     *     variable and never shows its value
     */
    public static PagarmeClient fromEnv() {
        return builder().environment(System::getenv).build();
    }

    /** Returns the same client for callers that do not wait. */
    public AsyncPagarmeClient async() {
        return new AsyncPagarmeClient(calls(), changes -> withOptions(changes).async());
    }

    /**
     * Returns this client with other options for the calls made through the result:
     *
     * <pre>{@code client.withOptions(o -> o.timeout(Duration.ofSeconds(5))).getPlans(request);}</pre>
     *
     * <p>Other options keep their values. The result shares connections and limits with this client and ends with it; closing
     * the result does nothing.
     */
    public PagarmeClient withOptions(Consumer<RequestOptions.Builder> changes) {
        RequestOptions changed = options.with(changes);
        return new PagarmeClient(calls().with(changed, PagarmeBuilder.headers(changed)), changed, false);
    }

    /** Collects the settings of a client; not thread-safe. Later changes do not affect a client that was built. */
    public static final class Builder extends PagarmeBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * @throws IllegalArgumentException if there is no secret key, or the base URL is not usable
         * @throws IllegalStateException if no transport was set and the class path does not have exactly one
         */
        public PagarmeClient build() {
            return new PagarmeClient(start(), options(), true);
        }
    }
}
