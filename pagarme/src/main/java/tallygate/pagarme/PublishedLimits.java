package tallygate.pagarme;

import java.util.List;
import java.util.stream.Stream;
import tallygate.core.RouteLimit;
import tallygate.transport.HttpMethod;

/**
 * The rate limits that Pagar.me publishes, as far as they concern subscriptions, for
 * {@link SubscriptionUsageClient.Builder#limits}. They hold for an account, so processes that share one must share them.
 *
 * <p>Source: the table at {@code https://docs.pagar.me/reference/rate-limit}, as read in November 2026. It names no limit of
 * requests that write. Does the vendor agree on others with you, make limits of your own.
 */
public final class PublishedLimits {
    /**
     * {@code GET /subscriptions} and {@code GET /subscriptions/*}: 200 requests a minute each. Whether all routes below
     * {@code /subscriptions/} share the second is not said; here they do, which never sends too many.
     */
    public static final List<RouteLimit> LIVE = List.of(
            new RouteLimit(HttpMethod.GET, "/subscriptions", 200),
            new RouteLimit(HttpMethod.GET, "/subscriptions/*", 200));

    /** Test accounts: 10 requests a second to any endpoint. Here the endpoints of one method share them. */
    public static final List<RouteLimit> TEST = Stream.of(
                    HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)
            .map(method -> new RouteLimit(method, "/*", 600))
            .toList();

    private PublishedLimits() {}
}
