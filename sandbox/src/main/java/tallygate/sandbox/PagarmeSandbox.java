package tallygate.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.WebhookSender;
import tallygate.sandbox.internal.json.JsonText;
import tallygate.sandbox.internal.pagarme.PagarmeApi;
import tallygate.sandbox.internal.pagarme.SandboxClock;
import tallygate.sandbox.internal.pagarme.SubscriptionItems;
import tallygate.sandbox.internal.spec.SharedSpecifications;

/**
 * Runs an offline API of Pagar.me on a loopback port, for tests, examples and first steps.
 *
 * <p>All operations have state, except those of anticipation limits and identity checks, which return examples. A subscription is
 * billed when the clock of the sandbox has passed the end of a cycle. The sandbox keeps the usages it recorded, so that a test can
 * compare them with the state of a program. A write with an idempotency key of the last 24 hours, by {@linkplain #advanceClock
 * the clock of the sandbox}, receives the first response again. On request the sandbox fails in each documented way.
 * Thread-safe. Closing it frees the port and drops all records.
 *
 * <p>{@code docs/sandbox.md} lists its subscriptions and items, and its assumptions about what the vendor does not document.
 */
public final class PagarmeSandbox extends RunningSandbox {
    private final PagarmeApi api;
    private final SandboxClock clock;
    private @Nullable WebhookSender webhooks;

    private PagarmeSandbox(int port, PagarmeApi api, SandboxClock clock) {
        super(port, PagarmeApi.BASE_PATH, api);
        this.api = api;
        this.clock = clock;
    }

    /** Starts a sandbox on a free loopback port. */
    public static PagarmeSandbox start() {
        return start(0);
    }

    /**
     * Starts a sandbox on the given loopback port.
     *
     * @param port from 1 to 65535, or 0 for any free one
     * @throws IllegalArgumentException if the port is out of range
     * @throws IllegalStateException if the port is taken or not allowed
     */
    public static PagarmeSandbox start(int port) {
        SandboxClock clock = new SandboxClock(Clock.systemUTC());
        return new PagarmeSandbox(port, new PagarmeApi(SharedSpecifications.pagarme(), clock), clock);
    }

    /** Returns the only secret key that is accepted; the same for every sandbox. */
    public String secretKey() {
        return PagarmeApi.SECRET_KEY;
    }

    /** Returns a subscription that {@link #itemId} belongs to; the same for every sandbox. */
    public String subscriptionId() {
        return SubscriptionItems.SUBSCRIPTION_ID;
    }

    /** Returns an active item, billed by the unit; the same for every sandbox. */
    public String itemId() {
        return SubscriptionItems.ITEM_ID;
    }

    /** Returns a card number whose charges fail. Charges of all other numbers succeed. */
    public String failingCardNumber() {
        return PagarmeApi.FAILING_CARD;
    }

    /**
     * Sends a webhook for every event from now on to this address, in order, with these credentials of Basic authentication.
     * A webhook that is not accepted is sent up to three times. A second call replaces the address.
     *
     * @param address on this machine
     * @throws IllegalArgumentException if the address is one of another machine
     */
    public synchronized void sendWebhooksTo(URI address, String user, String password) {
        WebhookSender sender = WebhookSender.to(address, user, password);
        api.sendEventsTo(event -> sender.send(JsonText.write(event).getBytes(UTF_8)));
        closeWebhooks();
        webhooks = sender;
    }

    /** Stops the server and frees the port; webhooks that were not sent are dropped. */
    @Override
    public synchronized void close() {
        super.close();
        closeWebhooks();
    }

    private void closeWebhooks() {
        if (webhooks != null) {
            webhooks.close();
        }
    }

    /** Returns a copy of all usages recorded so far, oldest first, deleted ones included. */
    public List<AcceptedUsage> accepted() {
        return api.accepted().stream().map(AcceptedUsage::of).toList();
    }

    /**
     * Advances the clock of the sandbox, which determines the 24 hours of an idempotency key, the rate limits, the times in
     * responses, and the cycles of subscriptions. Cycles whose end has passed are closed and billed before this returns.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public void advanceClock(Duration time) {
        clock.advance(time);
        api.advance();
    }

    /**
     * Limits the requests in one minute to each route, which is a method with a path of any ids; further requests receive
     * HTTP status 429. Default: no limit. A new limit starts with empty counts.
     *
     * @param requestsPerMinute at least 1, or {@link Integer#MAX_VALUE} for no limit
     * @throws IllegalArgumentException if it is less than 1
     */
    public void limitEachRoute(int requestsPerMinute) {
        api.limitEachRoute(requestsPerMinute);
    }
}
