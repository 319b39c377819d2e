package tallygate.sandbox.internal.pagarme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.spec.Behaviour;

/** The plans of subscriptions. */
final class Plans {
    private static final String[] ITEM_PROPERTIES = {"name", "description", "quantity", "cycles", "pricing_scheme"};
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

    private static final String ITEMS = "/plans/{plan_id}/items";
    private static final String ITEM = ITEMS + "/{plan_item_id}";

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
        behaviours.put("PUT /plans/{plan_id}", (example, call) -> update(call, PROPERTIES));
        behaviours.put("PATCH /Plans/{plan_id}/metadata", (example, call) -> update(call, "metadata"));
        behaviours.put("POST " + ITEMS, (example, call) -> addItem(call));
        behaviours.put("GET " + ITEM, (example, call) -> findItem(call));
        behaviours.put("PUT " + ITEM, (example, call) -> updateItem(call));
        behaviours.put(
                "DELETE " + ITEM,
                (example, call) -> events.about("plan_item.deleted", Records.delete(findItem(call), clock.now())));
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
        values.put(
                "items",
                new ArrayList<>(body.parts("items").stream().map(this::item).toList()));
        return events.about("plan.created", plans.add(clock.now(), values));
    }

    private Map<String, @Nullable Object> item(SentBody body) {
        body.requiring("name", "pricing_scheme");
        Map<String, @Nullable Object> values = body.only(ITEM_PROPERTIES);
        values.put("status", "active");
        return items.add(clock.now(), values);
    }

    private Map<String, @Nullable Object> delete(ReceivedCall call) {
        return events.about("plan.deleted", Records.delete(find(call), clock.now()));
    }

    private Map<String, @Nullable Object> update(ReceivedCall call, String... properties) {
        return events.about(
                "plan.updated", Records.change(find(call), SentBody.of(call).only(properties), clock.now()));
    }

    private Map<String, @Nullable Object> addItem(ReceivedCall call) {
        Map<String, @Nullable Object> item = item(SentBody.of(call));
        Records.list(find(call), "items").add(item);
        return events.about("plan_item.created", item);
    }

    private Map<String, @Nullable Object> updateItem(ReceivedCall call) {
        Map<String, @Nullable Object> values = SentBody.of(call).only(ITEM_PROPERTIES);
        values.putAll(SentBody.of(call).only("status"));
        return events.about("plan_item.updated", Records.change(findItem(call), values, clock.now()));
    }

    private Map<String, @Nullable Object> findItem(ReceivedCall call) {
        return Records.member(find(call), "items", Parameters.required(call, "plan_item_id"), "Plan item");
    }

    /** What a subscription takes over: the items that are sold. */
    static Stream<Map<String, Object>> items(Map<String, @Nullable Object> plan) {
        return Records.list(plan, "items").stream().filter(item -> "active".equals(item.get("status")));
    }
}
