package tallygate.pagarme;

import java.util.function.Consumer;
import tallygate.core.RequestOptions;
import tallygate.core.client.OperationClient;
import tallygate.core.client.ProviderClient;

/**
 * Calls the operations of Pagar.me for metering, the usages of subscription items: every operation is a method that waits for
 * its response. {@link PagarmeClient} has all other operations as well.
 *
 * <pre>{@code
 * try (SubscriptionUsageClient client = SubscriptionUsageClient.builder().secretKey("sk_test_x").build()) {
 *     GetUsageResponse made = client.createUsage(CreateUsageRequest.builder()
 *             .subscriptionId("sub_x")
 *             .itemId("si_x")
 *             .quantity(3)
 *             .description("API calls of the day")
 *             .usedAt(Instant.now())
 *             .build());
 * }
 * }</pre>
 *
 * <p>Every write has an idempotency key, that of its request or one that the client creates for the call. The server executes
 * requests with the same key once, for 24 hours; so a write whose response was lost is retried with its key, and counts once.
 * If no response arrives in the end, {@link tallygate.core.error.TallygateException#outcomeUnknown()} is true and
 * {@link tallygate.core.error.TallygateException#idempotencyKey()} has the key with which to retry, later or elsewhere. Two
 * different requests with one key are an error of the caller; the server's response to it is thrown.
 *
 * <p>{@link #deleteUsage} succeeds when the usage is gone. If its response was lost and the retry finds nothing (404), the
 * usage was deleted: the call returns a response without any property. A 404 to the first attempt is thrown as
 * {@link tallygate.core.error.NotFoundException}.
 *
 * <p>Thread-safe and immutable; one client is meant to serve a whole application. Calls throw the exceptions of
 * {@link tallygate.core.OperationCaller#call}.
 */
public final class SubscriptionUsageClient extends OperationClient implements SubscriptionUsageApi {
    private final RequestOptions options;

    private SubscriptionUsageClient(ProviderClient calls, RequestOptions options, boolean closesCalls) {
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
    public static SubscriptionUsageClient fromEnv() {
        return builder().environment(System::getenv).build();
    }

    /** Returns the same client for callers that do not wait. */
    public AsyncSubscriptionUsageClient async() {
        return new AsyncSubscriptionUsageClient(
                calls(), changes -> withOptions(changes).async());
    }

    /**
     * Returns this client with other options for the calls made through the result:
     *
     * <pre>{@code client.withOptions(o -> o.timeout(Duration.ofSeconds(5))).getUsages(request);}</pre>
     *
     * <p>Other options keep their values. The result shares connections and limits with this client and ends with it; closing
     * the result does nothing.
     */
    public SubscriptionUsageClient withOptions(Consumer<RequestOptions.Builder> changes) {
        RequestOptions changed = options.with(changes);
        return new SubscriptionUsageClient(calls().with(changed, PagarmeBuilder.headers(changed)), changed, false);
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
        public SubscriptionUsageClient build() {
            return new SubscriptionUsageClient(start(), options(), true);
        }
    }
}
