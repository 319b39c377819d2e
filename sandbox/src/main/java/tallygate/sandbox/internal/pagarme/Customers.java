package tallygate.sandbox.internal.pagarme;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.spec.Behaviour;

/** The customers. */
final class Customers {
    private static final String[] PROPERTIES = {
        "name", "email", "code", "document", "document_type", "type", "gender", "address", "phones", "metadata"
    };

    private final Records customers = new Records("cus", "Customer");
    private final SandboxClock clock;
    private final Events events;

    Customers(SandboxClock clock, Events events) {
        this.clock = clock;
        this.events = events;
    }

    void addTo(Map<String, Behaviour> behaviours) {
        behaviours.put("POST /customers", (example, call) -> create(SentBody.of(call)));
        behaviours.put("GET /customers", (example, call) -> customers.page(call, "name", "email", "document", "code"));
        behaviours.put("GET /customers/{customer_id}", (example, call) -> find(call));
        behaviours.put("PUT /customers/{customer_id}", (example, call) -> update(call, PROPERTIES));
        behaviours.put("PATCH /Customers/{customer_id}/metadata", (example, call) -> update(call, "metadata"));
    }

    Map<String, @Nullable Object> find(ReceivedCall call) {
        return customers.find(Parameters.required(call, "customer_id"));
    }

    /** The identifier of the customer that the path of the call names. */
    String id(ReceivedCall call) {
        return String.valueOf(find(call).get("id"));
    }

    /** The stored customer that a request names, or the new one that it brings. */
    Map<String, @Nullable Object> of(SentBody body) {
        if (body.has("customer_id")) {
            return customers.find(body.text("customer_id").orElseThrow());
        }
        if (body.has("customer")) {
            return create(body.part("customer"));
        }
        throw new Rejection(
                422,
                "The request is invalid.",
                Map.of("customer", List.of("Either customer_id or customer is required.")));
    }

    private Map<String, @Nullable Object> create(SentBody body) {
        Map<String, @Nullable Object> values = body.requiring("name").only(PROPERTIES);
        values.put("delinquent", false);
        return events.about("customer.created", customers.add(clock.now(), values));
    }

    private Map<String, @Nullable Object> update(ReceivedCall call, String... properties) {
        return events.about(
                "customer.updated", Records.change(find(call), SentBody.of(call).only(properties), clock.now()));
    }
}
