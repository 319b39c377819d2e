package tallygate.sandbox.internal.pagarme;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.spec.Behaviour;

/** What may be changed of a subscription, and its end. */
final class SubscriptionChanges {
    private static final String ONE = "/subscriptions/{subscription_id}";
    private static final String[] ITEM_PROPERTIES = {
        "name", "description", "status", "quantity", "cycles", "pricing_scheme", "minimum_price"
    };

    private final SandboxClock clock;
    private final Events events;
    private final Cards cards;
    private final Recipients recipients;
    private final Subscriptions subscriptions;
    private final Invoices invoices;

    SubscriptionChanges(
            SandboxClock clock,
            Events events,
            Cards cards,
            Recipients recipients,
            Subscriptions subscriptions,
            Invoices invoices) {
        this.clock = clock;
        this.events = events;
        this.cards = cards;
        this.recipients = recipients;
        this.subscriptions = subscriptions;
        this.invoices = invoices;
    }

    void addTo(Map<String, Behaviour> behaviours) {
        behaviours.put("DELETE " + ONE, (example, call) -> cancel(call));
        behaviours.put("PATCH " + ONE + "/card", (example, call) -> changed(call, card(call)));
        behaviours.put("PATCH " + ONE + "/payment-method", (example, call) -> changePaymentMethod(call));
        behaviours.put("PATCH " + ONE + "/start-at", (example, call) -> changeStart(call));
        behaviours.put("PATCH /subscriptions/{id}/split", (example, call) -> changed(call, split(call)));
        addSetter(behaviours, ONE + "/gateway-affiliation-id", "gateway_affiliation_id");
        addSetter(behaviours, ONE + "/minimum_price", "minimum_price");
        addSetter(behaviours, ONE + "/boleto-due-days", "boleto_due_days");
        addSetter(behaviours, "/Subscriptions/{subscription_id}/metadata", "metadata");
        behaviours.put("PUT " + ONE + "/items/{item_id}", (example, call) -> updateItem(call));
        addReaders(behaviours, "discounts", "discountId", "Discount");
        addReaders(behaviours, "increments", "increment_id", "Increment");
    }

    private void addSetter(Map<String, Behaviour> behaviours, String path, String property) {
        behaviours.put(
                "PATCH " + path,
                (example, call) ->
                        changed(call, SentBody.of(call).requiring(property).only(property)));
    }

    /** The path of the list ends with a slash. */
    private void addReaders(Map<String, Behaviour> behaviours, String list, String parameter, String name) {
        behaviours.put(
                "GET " + ONE + '/' + list + '/',
                (example, call) -> Records.page(adjustments(subscriptions.find(call), list), call));
        behaviours.put("GET " + ONE + '/' + list + "/{" + parameter + '}', (example, call) -> adjustments(
                        subscriptions.find(call), list)
                .filter(each -> Parameters.required(call, parameter).equals(each.get("id")))
                .findFirst()
                .orElseThrow(() -> new Rejection(404, name + " not found.")));
    }

    /** Those of the subscription and those of its items. */
    private static Stream<Map<String, @Nullable Object>> adjustments(
            Map<String, @Nullable Object> subscription, String list) {
        return Stream.concat(Stream.<Map<String, ?>>of(subscription), Records.list(subscription, "items").stream())
                .flatMap(holder -> Records.list(holder, list).stream());
    }

    private Map<String, @Nullable Object> changed(ReceivedCall call, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> subscription = subscriptions.running(call);
        return events.about("subscription.updated", Records.change(subscription, values, clock.now()));
    }

    private Map<String, @Nullable Object> card(ReceivedCall call) {
        String customer = String.valueOf(subscriptions.running(call).get("customer_id"));
        Map<String, @Nullable Object> card = cards.of(SentBody.of(call), customer);
        if (card.isEmpty()) {
            throw SentBody.invalid("card", "Either card_id or card is required.");
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("card", card);
        return values;
    }

    private Map<String, @Nullable Object> changePaymentMethod(ReceivedCall call) {
        SentBody body = SentBody.of(call).requiring("payment_method");
        String method = body.text("payment_method").orElseThrow();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("card", null);
        if (Payment.isByCard(method)) {
            values.putAll(card(call));
        }
        values.put("payment_method", method);
        return changed(call, values);
    }

    /** Of a subscription that has not begun; to the next day at the earliest. */
    private Map<String, @Nullable Object> changeStart(ReceivedCall call) {
        if (!"future".equals(subscriptions.running(call).get("status"))) {
            throw new Rejection(412, "The subscription has begun.");
        }
        Instant start = SentBody.of(call)
                .requiring("start_at")
                .text("start_at")
                .flatMap(Times::read)
                .orElseThrow(() -> SentBody.invalid("start_at", "The start_at field must be a time."));
        if (Times.day(start).isBefore(Times.day(clock.now().plus(Duration.ofDays(1))))) {
            throw SentBody.invalid("start_at", "A subscription begins on the next day at the earliest.");
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("start_at", start.toString());
        return changed(call, values);
    }

    private Map<String, @Nullable Object> split(ReceivedCall call) {
        SentBody body = SentBody.of(call).requiring("enabled");
        recipients.sharesIn(body);
        Map<String, @Nullable Object> split = body.only("enabled");
        List<Map<String, Object>> rules = new ArrayList<>();
        body.parts("rules").forEach(rule -> rules.add(rule(rule)));
        split.put("rules", rules);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("split", split);
        return values;
    }

    /** The response names the recipient as an object. */
    private Map<String, Object> rule(SentBody sent) {
        Map<String, Object> rule = new LinkedHashMap<>(sent.properties());
        rule.put("id", "sr_" + sent.text("recipient_id").orElseThrow());
        rule.put("gateway_id", "");
        if (rule.containsKey("options")) {
            rule.put("options", Records.withTexts(sent.part("options").properties(), "charge_remainder_fee"));
        }
        rule.put("recipient", recipients.find(sent.text("recipient_id").orElseThrow()));
        return rule;
    }

    private Map<String, @Nullable Object> updateItem(ReceivedCall call) {
        Map<String, @Nullable Object> item = Records.member(
                subscriptions.running(call), "items", Parameters.required(call, "item_id"), "Subscription item");
        return events.about(
                "subscription_item.updated",
                Records.change(item, SentBody.of(call).only(ITEM_PROPERTIES), clock.now()));
    }

    private Map<String, @Nullable Object> cancel(ReceivedCall call) {
        Map<String, @Nullable Object> subscription = subscriptions.running(call);
        if (Boolean.TRUE.equals(SentBody.of(call).properties().get("cancel_pending_invoices"))) {
            invoices.cancelOpen(String.valueOf(subscription.get("id")));
        }
        subscription.put("status", "canceled");
        subscription.put("canceled_at", clock.now().toString());
        return events.about("subscription.canceled", subscription);
    }
}
