package tallygate.pagarme;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import tallygate.core.Operation;
import tallygate.core.RouteLimit;

/** A client with rate limits, in virtual time. */
@Timeout(20)
abstract class RouteLimitsFixture {
    static final Operation<Map<String, ?>, Map<String, Object>> SUBSCRIPTIONS = Operation.get("/subscriptions");

    final Pagarme pagarme = new Pagarme();

    SubscriptionUsageClient limited(RouteLimit... limits) {
        return pagarme.builder().limits(List.of(limits)).build();
    }
}
