package tallygate.sandbox.internal.pagarme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.json.Templates;
import tallygate.sandbox.internal.spec.Behaviour;

/** The invoices of cycles: a line for each item, with its discounts and increments, then those of the subscription. */
final class Invoices {
    private final Records invoices = new Records("in", "Invoice");
    private final SandboxClock clock;
    private final Events events;
    private final UsageBook usages;
    private final Charges charges;
    private final Recipients recipients;

    Invoices(SandboxClock clock, Events events, UsageBook usages, Charges charges, Recipients recipients) {
        this.clock = clock;
        this.events = events;
        this.usages = usages;
        this.charges = charges;
        this.recipients = recipients;
    }

    void addTo(Map<String, Behaviour> behaviours) {
        behaviours.put(
                "GET /invoices", (example, call) -> invoices.page(call, "status", "subscription_id", "customer_id"));
        behaviours.put("GET /invoices/{invoice_id}", (example, call) -> find(call));
        behaviours.put("DELETE /invoices/{invoice_id}", (example, call) -> cancel(call));
        for (String property : List.of("metadata", "status")) {
            behaviours.put(
                    "PATCH /invoices/{invoice_id}/" + property,
                    (example, call) -> events.about(
                            "invoice.updated",
                            Records.change(
                                    find(call),
                                    SentBody.of(call).requiring(property).only(property),
                                    clock.now())));
        }
    }

    /** @param metered the cycle whose usages are billed, empty for none */
    Map<String, @Nullable Object> bill(
            Map<String, @Nullable Object> subscription, Map<String, Object> cycle, Map<String, Object> metered) {
        Map<String, @Nullable Object> invoice = invoices.add(clock.now(), draft(subscription, cycle, metered));
        events.about("invoice.created", invoice);
        if (Records.amount(invoice, "amount") == 0) {
            settle(invoice, "paid");
        } else {
            collect(invoice, subscription);
        }
        return invoice;
    }

    private void collect(Map<String, @Nullable Object> invoice, Map<String, @Nullable Object> subscription) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String name : List.of("amount", "customer", "customer_id", "due_at")) {
            values.put(name, invoice.get(name));
        }
        values.put("invoice", within(invoice));
        String method = String.valueOf(invoice.get("payment_method"));
        Map<String, Object> card = Templates.object(subscription.get("card"));
        charges.create(
                values,
                new Payment(method, Payment.isByCard(method) ? card : Map.of(), true, recipients.shares(subscription)),
                charge -> {
                    invoice.put("charge", Charges.within(charge));
                    switch (String.valueOf(charge.get("status"))) {
                        case "paid", "overpaid" -> settle(invoice, "paid");
                        case "failed" -> settle(invoice, "failed");
                        default -> {
                            // A refund leaves the invoice as it is.
                        }
                    }
                    charge.put("invoice", within(invoice));
                });
    }

    /** The invoice as it is shown within its charge. */
    private static Map<String, @Nullable Object> within(Map<String, @Nullable Object> invoice) {
        Map<String, @Nullable Object> shortened = new LinkedHashMap<>(invoice);
        List.of("charge", "customer", "items").forEach(shortened::remove);
        return shortened;
    }

    private void settle(Map<String, @Nullable Object> invoice, String status) {
        boolean changes = !status.equals(invoice.get("status")) || status.equals("failed");
        invoice.put("status", status);
        if (changes) {
            events.about(status.equals("paid") ? "invoice.paid" : "invoice.payment_failed", invoice);
        }
    }

    /** Cancels the invoices of a subscription that are not paid. */
    void cancelOpen(String subscription) {
        invoices.all()
                .filter(invoice -> subscription.equals(invoice.get("subscription_id")))
                .filter(Invoices::isOpen)
                .forEach(this::cancel);
    }

    Map<String, @Nullable Object> draft(
            Map<String, @Nullable Object> subscription, Map<String, Object> cycle, Map<String, Object> metered) {
        int number = Records.number(cycle, "cycle");
        List<Map<String, Object>> lines = new ArrayList<>();
        long discounted = 0;
        long added = 0;
        long amount = 0;
        for (Map<String, Object> item : Records.list(subscription, "items")) {
            if (isSold(item, number)) {
                Line line = line(item, metered, number);
                amount += line.amount();
                discounted += line.adjustments().discounted();
                added += line.adjustments().added();
                lines.add(line.view());
            }
        }
        Adjustments whole =
                Adjustments.of(amount, subscription.get("discounts"), subscription.get("increments"), number);
        long least = subscription.get("minimum_price") instanceof Number minimum ? minimum.longValue() : 0;
        Map<String, @Nullable Object> invoice = new LinkedHashMap<>();
        invoice.put("amount", Math.max(whole.applied(amount), least));
        invoice.put("total_discount", discounted + whole.discounted());
        invoice.put("total_increment", added + whole.added());
        invoice.put("status", "pending");
        invoice.put("created_at", clock.now().toString());
        invoice.put("payment_method", subscription.get("payment_method"));
        invoice.put("installments", subscription.get("installments"));
        invoice.put("items", lines);
        invoice.put("customer", subscription.get("customer"));
        invoice.put("customer_id", subscription.get("customer_id"));
        invoice.put("subscription_id", subscription.get("id"));
        invoice.put("cycle", new LinkedHashMap<>(cycle));
        invoice.put("billing_at", cycle.get("billing_at"));
        invoice.put("due_at", cycle.get("billing_at"));
        return invoice;
    }

    private static boolean isSold(Map<String, Object> item, int cycle) {
        boolean stillSold = !(item.get("cycles") instanceof Number cycles) || cycle <= cycles.intValue();
        return "active".equals(item.get("status")) && stillSold;
    }

    /** Returns the line of an item; one without a quantity is metered. */
    private Line line(Map<String, Object> item, Map<String, Object> metered, int cycle) {
        long quantity = 0;
        long shared = 0;
        if (item.get("quantity") instanceof Number fixed) {
            quantity = fixed.longValue();
        } else if (!metered.isEmpty()) {
            for (BookedUsage usage : usages.accepted()) {
                if (usage.takenBackAt().isEmpty() && usage.item().id().equals(item.get("id")) && isIn(usage, metered)) {
                    quantity += usage.content().quantity();
                    shared += usage.content().amount().orElse(0L);
                }
            }
        }
        long price = new Pricing(Templates.object(item.get("pricing_scheme"))).price(quantity, shared);
        return new Line(
                item, quantity, price, Adjustments.of(price, item.get("discounts"), item.get("increments"), cycle));
    }

    private static boolean isIn(BookedUsage usage, Map<String, Object> cycle) {
        Instant used = Times.read(usage.content().usedAt()).orElseThrow();
        return !used.isBefore(Times.of(cycle, "start_at")) && used.isBefore(Times.of(cycle, "end_at"));
    }

    private record Line(Map<String, Object> item, long quantity, long price, Adjustments adjustments) {
        long amount() {
            return adjustments.applied(price);
        }

        Map<String, Object> view() {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("subscription_item_id", item.get("id"));
            line.put("name", item.get("name"));
            line.put("description", item.get("description"));
            line.put("quantity", quantity);
            line.put("amount", amount());
            line.put("pricing_scheme", item.get("pricing_scheme"));
            return line;
        }
    }

    private Map<String, @Nullable Object> find(ReceivedCall call) {
        return invoices.find(Parameters.required(call, "invoice_id"));
    }

    private Map<String, @Nullable Object> cancel(ReceivedCall call) {
        Map<String, @Nullable Object> invoice = find(call);
        if (!isOpen(invoice)) {
            throw new Rejection(412, "Only an open invoice can be canceled.");
        }
        return cancel(invoice);
    }

    private static boolean isOpen(Map<String, @Nullable Object> invoice) {
        return "pending".equals(invoice.get("status")) || "failed".equals(invoice.get("status"));
    }

    private Map<String, @Nullable Object> cancel(Map<String, @Nullable Object> invoice) {
        invoice.put("status", "canceled");
        invoice.put("canceled_at", clock.now().toString());
        return events.about("invoice.canceled", invoice);
    }
}
