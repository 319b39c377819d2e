package tallygate.sandbox.internal.pagarme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.spec.Behaviour;

/** The plans of subscriptions. */
final class Plans {
    private static final String[] PROPERTIES = {
        "name",
        "description",
        "statement_descriptor",
        "interval",
        "interval_count",
        "billing_type",
        "payment_methods",
        "installments",
        "currency",
        "billing_days",
        "shippable",
        "metadata",
        "trial_period_days",
        "minimum_price"
    };

    private final Records plans = new Records("plan", "Plan");
    private final Records items = new Records("pi", "Plan item");
    private final SandboxClock clock;
    private final Events events;

    Plans(SandboxClock clock, Events events) {
        this.clock = clock;
        this.events = events;
    }

    void addTo(Map<String, Behaviour> behaviours) {
        behaviours.put("POST /plans", (example, call) -> create(call));
        behaviours.put("GET /plans", (example, call) -> plans.page(call, "name", "status", "billing_type"));
        behaviours.put("GET /plans/{plan_id}", (example, call) -> find(call));
        behaviours.put("DELETE /plans/{plan_id}", (example, call) -> delete(call));
    }

    Map<String, @Nullable Object> find(String id) {
        return plans.find(id);
    }

    private Map<String, @Nullable Object> find(ReceivedCall call) {
        return plans.find(Parameters.required(call, "plan_id"));
    }

    private Map<String, @Nullable Object> create(ReceivedCall call) {
        SentBody body = SentBody.of(call).requiring("name", "interval", "interval_count");
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("currency", "BRL");
        values.put("billing_type", "prepaid");
        values.putAll(body.only(PROPERTIES));
        values.put("status", "active");
        values.put("items", body.parts("items").stream().map(this::item).toList());
        return events.about("plan.created", plans.add(clock.now(), values));
    }

    private Map<String, @Nullable Object> item(SentBody body) {
        body.requiring("name", "pricing_scheme");
        Map<String, @Nullable Object> values = body.only("name", "description", "quantity", "cycles", "pricing_scheme");
        values.put("status", "active");
        return items.add(clock.now(), values);
    }

    private Map<String, @Nullable Object> delete(ReceivedCall call) {
        Map<String, @Nullable Object> plan = find(call);
        plan.put("status", "deleted");
        plan.put("deleted_at", clock.now().toString());
        return events.about("plan.deleted", plan);
    }

    /** Returns the items that a subscription copies. */
    static List<?> items(Map<String, @Nullable Object> plan) {
        return plan.get("items") instanceof List<?> list ? list : List.of();
    }
}
