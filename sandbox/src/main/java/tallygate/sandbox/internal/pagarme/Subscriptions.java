package tallygate.sandbox.internal.pagarme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.json.Templates;
import tallygate.sandbox.internal.spec.Behaviour;

/** Subscriptions that were created, with their items, discounts and increments. */
final class Subscriptions {
    private static final String ONE = "/subscriptions/{subscription_id}";
    private static final String[] PROPERTIES = {
        "code",
        "billing_type",
        "billing_day",
        "payment_method",
        "installments",
        "statement_descriptor",
        "description",
        "minimum_price",
        "boleto_due_days",
        "gateway_affiliation_id",
        "metadata"
    };

    private final Records subscriptions = new Records("sub", "Subscription");
    private final Records items = new Records("si", "Subscription item");
    private final Records discounts = new Records("dis", "Discount");
    private final Records increments = new Records("inc", "Increment");
    private final SandboxClock clock;
    private final Events events;
    private final Plans plans;
    private final Customers customers;
    private final Cards cards;

    Subscriptions(SandboxClock clock, Events events, Plans plans, Customers customers, Cards cards) {
        this.clock = clock;
        this.events = events;
        this.plans = plans;
        this.customers = customers;
        this.cards = cards;
    }

    void addTo(Map<String, Behaviour> behaviours) {
        behaviours.put("POST /subscriptions", (example, call) -> create(call));
        behaviours.put(
                "GET /subscriptions",
                (example, call) ->
                        subscriptions.page(call, "code", "billing_type", "status", "plan_id", "customer_id"));
        behaviours.put("GET " + ONE, (example, call) -> find(call));
        behaviours.put("POST " + ONE + "/items", (example, call) -> addItem(call));
        behaviours.put(
                "DELETE " + ONE + "/items/{subscription_item_id}",
                (example, call) -> end(call, items, "subscription_item_id", "items", "subscription_item.deleted"));
        behaviours.put(
                "POST " + ONE + "/discounts",
                (example, call) -> adjust(call, discounts, "discount_type", "discounts", "discount.created"));
        behaviours.put(
                "DELETE " + ONE + "/discounts/{discount_id}",
                (example, call) -> end(call, discounts, "discount_id", "discounts", "discount.deleted"));
        behaviours.put(
                "POST " + ONE + "/increments",
                (example, call) -> adjust(call, increments, "increment_type", "increments", "increment.created"));
        behaviours.put(
                "DELETE " + ONE + "/increments/{increment_id}",
                (example, call) -> end(call, increments, "increment_id", "increments", "increment.deleted"));
    }

    Stream<Map<String, @Nullable Object>> all() {
        return subscriptions.all();
    }

    Map<String, @Nullable Object> find(ReceivedCall call) {
        return subscriptions.find(call.parameter("subscription_id").orElseGet(() -> Parameters.required(call, "id")));
    }

    /** Returns the items of a subscription that was created; empty if there is none of this identifier. */
    Optional<List<Map<String, Object>>> itemsOf(String subscription) {
        return subscriptions.has(subscription)
                ? Optional.of(Records.list(subscriptions.find(subscription), "items"))
                : Optional.empty();
    }

    private Map<String, @Nullable Object> create(ReceivedCall call) {
        SentBody body = SentBody.of(call).requiring("payment_method");
        Map<String, @Nullable Object> plan =
                body.text("plan_id").map(plans::find).orElse(Map.of());
        if (plan.isEmpty()) {
            body.requiring("items", "interval", "interval_count");
        }
        Map<String, @Nullable Object> customer = customers.of(body);
        String customerId = String.valueOf(customer.get("id"));
        Map<String, @Nullable Object> card = cards.of(body, customerId);
        Instant now = clock.now();
        Instant start = body.text("start_at").flatMap(Times::read).orElse(now);
        Map<String, @Nullable Object> values = new LinkedHashMap<>(Map.of("currency", "BRL", "installments", 1));
        values.put("billing_type", plan.getOrDefault("billing_type", "prepaid"));
        values.put("interval", body.text("interval").orElse(String.valueOf(plan.get("interval"))));
        values.put(
                "interval_count",
                body.has("interval_count") ? body.properties().get("interval_count") : plan.get("interval_count"));
        values.putAll(body.only(PROPERTIES));
        values.put("start_at", start.toString());
        values.put("status", start.isAfter(now) ? "future" : "active");
        values.put("plan_id", plan.get("id"));
        values.put("customer_id", customerId);
        values.put("customer", customer);
        values.put("card", card.isEmpty() ? null : card);
        values.put("items", new ArrayList<>(sold(body, plan).map(this::item).toList()));
        values.put("discounts", new ArrayList<>(adjustments(body, discounts, "discount_type", "discounts")));
        values.put("increments", new ArrayList<>(adjustments(body, increments, "increment_type", "increments")));
        return events.about("subscription.created", subscriptions.add(now, values));
    }

    private static Stream<SentBody> sold(SentBody body, Map<String, @Nullable Object> plan) {
        return body.has("items")
                ? body.parts("items").stream()
                : Plans.items(plan).map(item -> new SentBody(Templates.object(item)));
    }

    private Map<String, @Nullable Object> item(SentBody body) {
        body.requiring("pricing_scheme");
        Map<String, @Nullable Object> values =
                body.only("name", "description", "quantity", "cycles", "pricing_scheme", "minimum_price");
        values.putIfAbsent("name", body.text("description").orElse("Item"));
        values.putIfAbsent("description", values.get("name"));
        values.put("status", "active");
        values.put("discounts", new ArrayList<>(adjustments(body, discounts, "discount_type", "discounts")));
        values.put("increments", new ArrayList<>(adjustments(body, increments, "increment_type", "increments")));
        return items.add(clock.now(), values);
    }

    private List<Map<String, @Nullable Object>> adjustments(SentBody body, Records records, String kind, String list) {
        return body.parts(list).stream()
                .map(each -> adjustment(each, records, kind))
                .toList();
    }

    private Map<String, @Nullable Object> adjustment(SentBody body, Records records, String kind) {
        body.requiring("value", kind);
        Map<String, @Nullable Object> values = body.only("value", kind, "cycles", "description");
        values.put("status", "active");
        return records.add(clock.now(), values);
    }

    /** Adjusts the price of the item that the request names, or of the whole subscription. */
    private Map<String, @Nullable Object> adjust(
            ReceivedCall call, Records records, String kind, String list, String event) {
        Map<String, @Nullable Object> subscription = running(call);
        SentBody body = SentBody.of(call);
        Map<String, Object> holder = body.text("item_id")
                .map(id -> Records.member(subscription, "items", id, "Subscription item"))
                .orElse(subscription);
        Map<String, @Nullable Object> adjustment = adjustment(body, records, kind);
        Records.list(holder, list).add(adjustment);
        return events.about(event, adjustment);
    }

    private Map<String, @Nullable Object> addItem(ReceivedCall call) {
        Map<String, @Nullable Object> subscription = running(call);
        Map<String, @Nullable Object> item = item(SentBody.of(call));
        Records.list(subscription, "items").add(item);
        return events.about("subscription_item.created", item);
    }

    /** Ends an item, a discount or an increment that this subscription or one of its items has. */
    private Map<String, @Nullable Object> end(
            ReceivedCall call, Records records, String parameter, String list, String event) {
        Map<String, @Nullable Object> subscription = find(call);
        Map<String, @Nullable Object> ended = records.find(Parameters.required(call, parameter));
        boolean ofItem = Records.list(subscription, "items").stream()
                .anyMatch(item -> Records.list(item, list).contains(ended));
        if (!ofItem && !Records.list(subscription, list).contains(ended) || !"active".equals(ended.get("status"))) {
            throw new Rejection(404, "Not found in this subscription.");
        }
        return events.about(event, Records.delete(ended, clock.now()));
    }

    /** The subscription that the path of the call names, which is not canceled. */
    Map<String, @Nullable Object> running(ReceivedCall call) {
        Map<String, @Nullable Object> subscription = find(call);
        if ("canceled".equals(subscription.get("status"))) {
            throw new Rejection(412, "The subscription is canceled.");
        }
        return subscription;
    }
}
