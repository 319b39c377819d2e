package tallygate.sandbox.internal.pagarme;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.spec.Behaviour;

/** The addresses of customers. */
final class Addresses {
    private static final String ALL = "/customers/{customer_id}/addresses";
    private static final String ONE = ALL + "/{address_id}";
    private static final String[] TEXTS = {
        "street", "number", "complement", "zip_code", "neighborhood", "city", "state", "country", "line_1", "line_2"
    };

    private final OwnedRecords addresses = new OwnedRecords("addr", "Address");
    private final SandboxClock clock;
    private final Events events;
    private final Customers customers;

    Addresses(SandboxClock clock, Events events, Customers customers) {
        this.clock = clock;
        this.events = events;
        this.customers = customers;
    }

    void addTo(Map<String, Behaviour> behaviours) {
        behaviours.put("POST " + ALL, (example, call) -> create(call));
        behaviours.put("GET " + ALL, (example, call) -> addresses.page(customers.id(call), call));
        behaviours.put("GET " + ONE, (example, call) -> find(call));
        behaviours.put(
                "PUT " + ONE,
                (example, call) -> events.about(
                        "address.updated",
                        Records.change(
                                find(call),
                                SentBody.of(call).only("number", "complement", "line_2", "metadata"),
                                clock.now())));
        behaviours.put(
                "DELETE " + ONE,
                (example, call) -> events.about("address.deleted", Records.delete(find(call), clock.now())));
    }

    private Map<String, @Nullable Object> create(ReceivedCall call) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String name : TEXTS) {
            values.put(name, "");
        }
        values.put("metadata", Map.of());
        SentBody body = SentBody.of(call);
        values.putAll(body.only(TEXTS));
        values.putAll(body.only("metadata"));
        values.put("status", "active");
        String customer = customers.id(call);
        values.put("customer", Map.of("id", customer));
        return events.about("address.created", addresses.add(customer, clock.now(), values));
    }

    private Map<String, @Nullable Object> find(ReceivedCall call) {
        return addresses.find(customers.id(call), Parameters.required(call, "address_id"));
    }
}
