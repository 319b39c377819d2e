package tallygate.pagarme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.pagarme.FakePagarme.accepted;
import static tallygate.pagarme.FakePagarme.json;
import static tallygate.pagarme.SubscriptionUsageOperations.CREATE_USAGE;
import static tallygate.pagarme.SubscriptionUsageOperations.GET_SUBSCRIPTION_ITEMS;
import static tallygate.pagarme.SubscriptionUsageOperations.GET_USAGES;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.Operation;
import tallygate.core.RouteLimit;
import tallygate.core.error.RateLimitedException;
import tallygate.pagarme.FakePagarme.Responder;
import tallygate.pagarme.model.GetSubscriptionItemsRequest;
import tallygate.transport.HttpMethod;

class RouteLimitsTest extends RouteLimitsFixture {
    /** When each request arrived, on the clock of the client. */
    private final List<Duration> seen = new ArrayList<>();

    private final long start = pagarme.time.nanoTime();

    /** Responds with 429 after 250 requests in any minute. */
    private final Responder limited = (request, server) -> {
        Duration now = Duration.ofNanos(pagarme.time.nanoTime() - start);
        seen.add(now);
        long inAMinute = seen.stream()
                .filter(time -> time.compareTo(now.minusMinutes(1)) > 0)
                .count();
        return json(inAMinute > 250 ? 429 : 200, "{\"data\":[]}").to(request, server);
    };

    @ParameterizedTest
    @EnumSource
    @DisplayName("C57 requests are spaced so that the server never has to refuse one")
    void requestsAreSpacedToStayWithinTheLimit(Caller caller) {
        SubscriptionUsageClient client = limited(new RouteLimit(HttpMethod.GET, "/subscriptions", 250));
        pagarme.server.respondWith(limited);

        for (int i = 0; i < 700; i++) {
            assertThat(caller.call(client, SUBSCRIPTIONS, Map.of())).containsKey("data");
        }
        assertThat(seen).hasSize(700);
        assertThat(seen.get(0)).isZero();
        assertThat(seen.get(699)).isEqualTo(Duration.ofMillis(240 * 699));
    }

    @Test
    @DisplayName("C57 without the limit the server refuses")
    void serverReturns429WithoutTheLimit() {
        pagarme.server.respondWith(limited);

        for (int i = 0; i < 250; i++) {
            pagarme.client.call(SUBSCRIPTIONS, Map.of());
        }
        pagarme.failure(RateLimitedException.class, Caller.SYNC, SUBSCRIPTIONS, Map.of());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C58 other routes are not affected")
    void otherRoutesAreNotDelayed(Caller caller) {
        SubscriptionUsageClient client = limited(
                RouteLimit.of(SUBSCRIPTIONS, 1), RouteLimit.of(GET_USAGES, 60), RouteLimit.of(CREATE_USAGE, 30));
        pagarme.server.respondWith(accepted());

        caller.call(client, SUBSCRIPTIONS, Map.of());
        caller.call(client, Operation.post("/subscriptions"), Map.of());
        caller.call(client, CREATE_USAGE, Pagarme.usage());
        caller.call(client, GET_USAGES, Pagarme.list());
        for (int i = 0; i < 100; i++) {
            caller.call(client, Operation.get("/subscriptions/other"), Map.of("a", 1));
        }
        assertThat(pagarme.time.pauses()).isEmpty();

        caller.call(client, GET_USAGES, Pagarme.list());
        caller.call(client, CREATE_USAGE, Pagarme.usage());
        assertThat(pagarme.time.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @EnumSource
    void routesWithASharedLimitDelayEachOther(Caller caller) {
        SubscriptionUsageClient client =
                pagarme.builder().limits(PublishedLimits.LIVE).build();
        pagarme.server.respondWith(json(200, "{\"data\":[]}"));

        caller.call(client, GET_USAGES, Pagarme.list());
        caller.call(client, GET_SUBSCRIPTION_ITEMS, items());
        caller.call(client, SUBSCRIPTIONS, Map.of());

        assertThat(pagarme.time.pauses()).containsExactly(Duration.ofMillis(300));
    }

    @ParameterizedTest
    @EnumSource
    void testAccountsSendTenASecond(Caller caller) {
        SubscriptionUsageClient client =
                pagarme.builder().limits(PublishedLimits.TEST).build();

        for (int i = 0; i < 11; i++) {
            caller.call(client, CREATE_USAGE, Pagarme.usage());
        }
        assertThat(pagarme.paused()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @EnumSource
    void everyAttemptUsesAPermit(Caller caller) {
        SubscriptionUsageClient client = limited(RouteLimit.of(CREATE_USAGE, 60));
        pagarme.server.respondWith(Pagarme.reset(), json(503, "{}"), accepted());

        caller.call(client, CREATE_USAGE, Pagarme.usage());

        // Backoff of 100 and 200 ms, and the rest of a second for each permit.
        assertThat(pagarme.paused()).isEqualTo(Duration.ofSeconds(2));
        assertThat(pagarme.server.requests()).hasSize(3);
    }

    @Test
    void limitIsSharedByAllViewsOfTheClient() {
        SubscriptionUsageClient client = limited(RouteLimit.of(CREATE_USAGE, 60));

        client.createUsage(Pagarme.usage());
        client.async().createUsage(Pagarme.usage()).join();
        client.withOptions(o -> o.maxResponseBytes(1000)).createUsage(Pagarme.usage());

        assertThat(pagarme.time.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void limitCoversItsMethodAndPathOnly() {
        RouteLimit exact = new RouteLimit(HttpMethod.GET, "/subscriptions", 1);
        RouteLimit below = new RouteLimit(HttpMethod.GET, "/subscriptions/*", 1);

        assertThat(exact.covers(SUBSCRIPTIONS)).isTrue();
        assertThat(exact.covers(GET_USAGES)).isFalse();
        assertThat(exact.covers(Operation.post("/subscriptions"))).isFalse();
        assertThat(below.covers(SUBSCRIPTIONS)).isFalse();
        assertThat(below.covers(GET_USAGES)).isTrue();
        assertThat(below.covers(CREATE_USAGE)).isFalse();
        assertThat(below.covers(Operation.get("/subscriptionsx/y"))).isFalse();
        assertThat(below).hasToString("1 requests a minute to GET /subscriptions/*");
    }

    @Test
    void invalidLimitIsRejected() {
        assertThatThrownBy(() -> new RouteLimit(HttpMethod.GET, "/subscriptions", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 or more");
        assertThatThrownBy(() -> new RouteLimit(HttpMethod.GET, "subscriptions", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static GetSubscriptionItemsRequest items() {
        return GetSubscriptionItemsRequest.builder().subscriptionId("sub_1").build();
    }
}
