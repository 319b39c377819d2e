package tallygate.sandbox.internal.pagarme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.spec.Behaviour;

/** Orders with their items, and the charges that pay them. An order is closed when it is created, unless the request says otherwise. */
final class Orders {
    private static final String ITEMS = "/orders/{orderId}/items";
    private static final String ITEM = ITEMS + "/{itemId}";
    private static final String[] ITEM_PROPERTIES = {"amount", "description", "quantity", "category", "code"};

    private final Records orders = new Records("or", "Order");
    private final Records items = new Records("oi", "Order item");
    private final SandboxClock clock;
    private final Events events;
    private final Customers customers;
    private final Cards cards;
    private final Charges charges;
    private final Recipients recipients;

    Orders(
            SandboxClock clock,
            Events events,
            Customers customers,
            Cards cards,
            Charges charges,
            Recipients recipients) {
        this.clock = clock;
        this.events = events;
        this.customers = customers;
        this.cards = cards;
        this.charges = charges;
        this.recipients = recipients;
    }

    void addTo(Map<String, Behaviour> behaviours) {
        behaviours.put("POST /orders", (example, call) -> create(call));
        behaviours.put("GET /orders", (example, call) -> orders.page(call, "code", "status", "customer_id"));
        behaviours.put("GET /orders/{order_id}", (example, call) -> find(call, "order_id"));
        behaviours.put("PATCH /Orders/{order_id}/metadata", (example, call) -> changeMetadata(call));
        behaviours.put("PATCH /orders/{id}/closed", (example, call) -> close(call));
        behaviours.put("POST " + ITEMS, (example, call) -> addItem(call));
        behaviours.put("DELETE " + ITEMS, (example, call) -> deleteItems(call));
        behaviours.put("GET " + ITEM, (example, call) -> findItem(find(call, "orderId"), call));
        behaviours.put("PUT " + ITEM, (example, call) -> updateItem(call));
        behaviours.put("DELETE " + ITEM, (example, call) -> deleteItem(call));
        behaviours.put("POST /Charges", (example, call) -> charge(call));
    }

    private Map<String, @Nullable Object> create(ReceivedCall call) {
        SentBody body = SentBody.of(call).requiring("items");
        List<Map<String, @Nullable Object>> sold = new ArrayList<>();
        body.parts("items").forEach(item -> sold.add(item(item)));
        Map<String, @Nullable Object> customer = customers.of(body);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("currency", "BRL");
        values.putAll(body.only("code", "currency", "metadata", "ip", "session_id", "location", "device"));
        values.put("closed", !Boolean.FALSE.equals(body.properties().get("closed")));
        values.put("status", "pending");
        values.put("customer", customer);
        values.put("customer_id", customer.get("id"));
        values.put("items", sold);
        values.put("charges", new ArrayList<>());
        Map<String, @Nullable Object> order = orders.add(clock.now(), values);
        total(order);
        events.about("order.created", order);
        for (SentBody payment : body.parts("payments")) {
            pay(order, payment, payment.has("amount") ? payment.cents("amount") : Records.amount(order, "amount"));
        }
        return order;
    }

    private Map<String, @Nullable Object> item(SentBody body) {
        body.requiring("description");
        body.cents("amount");
        body.cents("quantity");
        Map<String, @Nullable Object> values = body.only(ITEM_PROPERTIES);
        values.put("status", "active");
        return items.add(clock.now(), values);
    }

    /** The amount of an order is that of its items. */
    private static void total(Map<String, @Nullable Object> order) {
        order.put(
                "amount",
                sold(order)
                        .mapToLong(item ->
                                Math.multiplyExact(Records.amount(item, "amount"), Records.amount(item, "quantity")))
                        .sum());
    }

    private static Stream<Map<String, Object>> sold(Map<String, @Nullable Object> order) {
        return Records.list(order, "items").stream();
    }

    private Map<String, @Nullable Object> pay(Map<String, @Nullable Object> order, SentBody payment, long amount) {
        String customer = String.valueOf(order.get("customer_id"));
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("amount", amount);
        values.put("code", order.get("code"));
        values.put("customer", order.get("customer"));
        values.put("customer_id", customer);
        values.put("order", Map.of("id", String.valueOf(order.get("id"))));
        return charges.create(
                values,
                Payment.of(payment, customer, cards, recipients.shares(payment.parts("split"), amount)),
                charge -> changed(order, charge));
    }

    /** A charge of an order that is open, or of none. */
    private Map<String, @Nullable Object> charge(ReceivedCall call) {
        SentBody body = SentBody.of(call).requiring("payment");
        long amount = body.cents("amount");
        SentBody payment = body.part("payment");
        if (body.has("order_id")) {
            Map<String, @Nullable Object> order =
                    orders.find(body.text("order_id").orElseThrow());
            requireOpen(order);
            return pay(order, payment, amount);
        }
        Map<String, @Nullable Object> customer = customers.of(body);
        Map<String, @Nullable Object> values = body.only("code", "metadata", "due_at");
        values.put("amount", amount);
        values.put("customer", customer);
        values.put("customer_id", customer.get("id"));
        return charges.create(
                values,
                Payment.of(
                        payment,
                        String.valueOf(customer.get("id")),
                        cards,
                        recipients.shares(payment.parts("split"), amount)),
                charge -> {});
    }

    private void changed(Map<String, @Nullable Object> order, Map<String, @Nullable Object> charge) {
        List<Map<String, Object>> all = Records.list(order, "charges");
        all.removeIf(each -> Objects.equals(charge.get("id"), each.get("id")));
        all.add(Charges.within(charge));
        String status = status(
                all.stream().map(each -> String.valueOf(each.get("status"))).toList());
        if (!status.equals(order.get("status"))) {
            Records.change(order, Map.of("status", status), clock.now());
            if (!status.equals("pending")) {
                events.about(status.equals("failed") ? "order.payment_failed" : "order." + status, order);
            }
        }
    }

    private static String status(List<String> charges) {
        if (charges.contains("failed")) {
            return "failed";
        }
        if (charges.stream().allMatch("canceled"::equals)) {
            return "canceled";
        }
        List<String> done = List.of("paid", "overpaid", "canceled");
        return done.containsAll(charges) ? "paid" : "pending";
    }

    /** With the state that the caller names. */
    private Map<String, @Nullable Object> close(ReceivedCall call) {
        Map<String, @Nullable Object> order = open(call, "id");
        Map<String, @Nullable Object> values =
                SentBody.of(call).requiring("status").only("status");
        values.put("closed", true);
        values.put("closed_at", clock.now().toString());
        return events.about("order.closed", Records.change(order, values, clock.now()));
    }

    private Map<String, @Nullable Object> changeMetadata(ReceivedCall call) {
        return events.about(
                "order.updated",
                Records.change(
                        find(call, "order_id"),
                        SentBody.of(call).requiring("metadata").only("metadata"),
                        clock.now()));
    }

    private Map<String, @Nullable Object> addItem(ReceivedCall call) {
        Map<String, @Nullable Object> order = open(call, "orderId");
        Map<String, @Nullable Object> item = item(SentBody.of(call));
        Records.list(order, "items").add(item);
        total(order);
        return events.about("order_item.created", item);
    }

    private Map<String, @Nullable Object> updateItem(ReceivedCall call) {
        Map<String, @Nullable Object> order = open(call, "orderId");
        SentBody body = SentBody.of(call);
        for (String number : List.of("amount", "quantity")) {
            if (body.has(number)) {
                body.cents(number);
            }
        }
        Map<String, @Nullable Object> item =
                Records.change(findItem(order, call), body.only(ITEM_PROPERTIES), clock.now());
        total(order);
        return events.about("order_item.updated", item);
    }

    private Map<String, @Nullable Object> deleteItem(ReceivedCall call) {
        Map<String, @Nullable Object> order = open(call, "orderId");
        Map<String, @Nullable Object> item = findItem(order, call);
        Records.list(order, "items").remove(item);
        total(order);
        return events.about("order_item.deleted", Records.delete(item, clock.now()));
    }

    private Map<String, @Nullable Object> deleteItems(ReceivedCall call) {
        Map<String, @Nullable Object> order = open(call, "orderId");
        Records.list(order, "items").clear();
        total(order);
        return events.about("order.updated", order);
    }

    private Map<String, @Nullable Object> find(ReceivedCall call, String parameter) {
        return orders.find(Parameters.required(call, parameter));
    }

    private Map<String, @Nullable Object> findItem(Map<String, @Nullable Object> order, ReceivedCall call) {
        return Records.member(order, "items", Parameters.required(call, "itemId"), "Order item");
    }

    private Map<String, @Nullable Object> open(ReceivedCall call, String parameter) {
        Map<String, @Nullable Object> order = find(call, parameter);
        requireOpen(order);
        return order;
    }

    private static void requireOpen(Map<String, @Nullable Object> order) {
        if (Boolean.TRUE.equals(order.get("closed"))) {
            throw new Rejection(412, "The order is closed.");
        }
    }
}
