package tallygate.pagarme;

import java.util.List;
import java.util.stream.Stream;
import tallygate.core.RouteLimit;
import tallygate.transport.HttpMethod;

/**
 * The published rate limits of Pagar.me, for {@link PagarmeClient.Builder#limits} and
 * {@link SubscriptionUsageClient.Builder#limits}. They apply to an account, so processes that share one must share them.
 *
 * <p>Source: the table at {@code https://docs.pagar.me/reference/rate-limit}, as read in November 2026. It has no limits of
 * writes, nor of plans, tokens, transactions and transfers. If you negotiated other limits, define your own.
 *
 * <pre>{@code
 * PagarmeClient.builder().secretKey(key).limits(PublishedLimits.LIVE).build();
 * }</pre>
 */
public final class PublishedLimits {
    /**
     * The limits of live accounts, by route. The table does not say whether all routes below a path such as
     * {@code /subscriptions/} share one limit; here they do, which never sends too many requests.
     */
    public static final List<RouteLimit> LIVE = List.of(
            get("/charges", 200),
            get("/charges/*", 200),
            get("/orders", 200),
            get("/orders/*", 200),
            get("/recipients", 100),
            get("/recipients/*", 150),
            get("/subscriptions", 200),
            get("/subscriptions/*", 200),
            get("/invoices", 200),
            get("/invoices/*", 200),
            get("/customers", 200),
            get("/customers/*", 200),
            get("/payables", 700),
            get("/balance/operations", 300));

    /** The limits of test accounts: 10 requests a second to any endpoint. Here the endpoints of one method share them. */
    public static final List<RouteLimit> TEST = Stream.of(
                    HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)
            .map(method -> new RouteLimit(method, "/*", 600))
            .toList();

    private PublishedLimits() {}

    private static RouteLimit get(String path, int requestsPerMinute) {
        return new RouteLimit(HttpMethod.GET, path, requestsPerMinute);
    }
}
