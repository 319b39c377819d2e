package tallygate.sandbox.internal.pagarme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.spec.Behaviour;

/** The access tokens of customers. */
final class AccessTokens {
    private static final String ALL = "/customers/{customer_id}/access-tokens";
    private static final String ONE = ALL + "/{token_id}";

    private final OwnedRecords tokens = new OwnedRecords("at", "Access token");
    private final SandboxClock clock;
    private final Customers customers;

    AccessTokens(SandboxClock clock, Customers customers) {
        this.clock = clock;
        this.customers = customers;
    }

    void addTo(Map<String, Behaviour> behaviours) {
        behaviours.put("POST " + ALL, (example, call) -> create(call));
        behaviours.put("GET " + ALL, (example, call) -> tokens.page(customers.id(call), call));
        behaviours.put("GET " + ALL + '/', (example, call) -> deleteAll(call));
        behaviours.put("GET " + ONE, (example, call) -> find(call));
        behaviours.put("DELETE " + ONE, (example, call) -> Records.delete(find(call), clock.now()));
    }

    private Map<String, @Nullable Object> create(ReceivedCall call) {
        String customer = customers.id(call);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("status", "active");
        values.put("customer", Map.of("id", customer));
        Map<String, @Nullable Object> token = tokens.add(customer, clock.now(), values);
        token.put("code", "code-of-" + token.get("id"));
        return token;
    }

    /** A deletion although it is a GET. */
    private Map<String, @Nullable Object> deleteAll(ReceivedCall call) {
        List<Map<String, @Nullable Object>> deleted =
                tokens.of(customers.id(call)).toList();
        deleted.forEach(token -> Records.delete(token, clock.now()));
        return Pages.of(deleted, token -> token, call);
    }

    private Map<String, @Nullable Object> find(ReceivedCall call) {
        return tokens.find(customers.id(call), Parameters.required(call, "token_id"));
    }
}
