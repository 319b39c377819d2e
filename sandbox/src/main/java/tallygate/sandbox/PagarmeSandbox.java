package tallygate.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import tallygate.sandbox.internal.pagarme.AdjustableClock;
import tallygate.sandbox.internal.pagarme.SubscriptionApi;
import tallygate.sandbox.internal.pagarme.SubscriptionItems;
import tallygate.sandbox.internal.spec.Documents;

/**
 * An offline API of Pagar.me subscription usages on a loopback port, for tests, examples and first steps.
 *
 * <p>It keeps a ledger of the usages it recorded, so that a test can compare what a program believes with what the server
 * did. A write with an idempotency key that it has seen in the last 24 hours of {@linkplain #advanceClock its clock} gets the
 * answer it got then. On request it fails in each documented way. It forgets everything when it is closed. Thread-safe;
 * close it to free the port.
 *
 * <p>{@code docs/sandbox.md} lists the subscriptions and items that it has, and where it assumes what the vendor does not
 * document.
 */
public final class PagarmeSandbox extends RunningSandbox {
    private final SubscriptionApi api;
    private final AdjustableClock clock;

    private PagarmeSandbox(int port, SubscriptionApi api, AdjustableClock clock) {
        super(port, SubscriptionApi.BASE_PATH, api);
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
     * @throws IllegalArgumentException if there is no such port
     * @throws IllegalStateException if the port is taken or not allowed
     */
    public static PagarmeSandbox start(int port) {
        AdjustableClock clock = new AdjustableClock(Clock.systemUTC());
        return new PagarmeSandbox(port, new SubscriptionApi(Documents.pagarme(), clock), clock);
    }

    /** The only secret key that is accepted; the same for every sandbox. */
    public String secretKey() {
        return SubscriptionApi.SECRET_KEY;
    }

    /** A subscription that {@link #itemId} belongs to; the same for every sandbox. */
    public String subscriptionId() {
        return SubscriptionItems.SUBSCRIPTION_ID;
    }

    /** An active item, billed by the unit; the same for every sandbox. */
    public String itemId() {
        return SubscriptionItems.ITEM_ID;
    }

    /** Every usage recorded so far, the first one first, those taken back included; later ones do not appear in the result. */
    public List<AcceptedUsage> accepted() {
        return api.accepted().stream().map(AcceptedUsage::of).toList();
    }

    /**
     * Lets time pass for the sandbox: for the 24 hours that it remembers a key, for its limits, and for the times in its
     * answers.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public void advanceClock(Duration time) {
        clock.advance(time);
    }

    /**
     * Answers HTTP status 429 to what exceeds this many requests a minute to any one route, which is a method with a path in
     * which the ids do not count. At first there is no limit; a new one begins with empty counts.
     *
     * @param requestsPerMinute at least 1, or {@link Integer#MAX_VALUE} for no limit
     * @throws IllegalArgumentException if it is less than 1
     */
    public void limitEachRoute(int requestsPerMinute) {
        api.limitEachRoute(requestsPerMinute);
    }
}
