package tallygate.sandbox.internal.pagarme;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.json.Templates;
import tallygate.sandbox.internal.spec.Behaviour;

/** The charges of invoices: paid at once by card, never by other methods. */
final class Charges {
    private final Records charges = new Records("ch", "Charge");
    private final Records transactions = new Records("tran", "Transaction");
    private final Map<String, Map<String, @Nullable Object>> invoices = new HashMap<>();
    private final SandboxClock clock;
    private final Events events;
    private final Cards cards;

    Charges(SandboxClock clock, Events events, Cards cards) {
        this.clock = clock;
        this.events = events;
        this.cards = cards;
    }

    void addTo(Map<String, Behaviour> behaviours) {
        behaviours.put(
                "GET /charges", (example, call) -> charges.page(call, "status", "payment_method", "customer_id"));
        behaviours.put("GET /charges/{charge_id}", (example, call) -> find(call));
        behaviours.put("POST /charges/{charge_id}/retry", (example, call) -> retry(call));
        behaviours.put("PATCH /charges/{charge_id}/card", (example, call) -> changeCard(call));
    }

    void collect(Map<String, @Nullable Object> invoice, Map<String, @Nullable Object> subscription) {
        if (Long.valueOf(0).equals(invoice.get("amount"))) {
            invoice.put("status", "paid");
            events.about("invoice.paid", invoice);
            return;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("amount", invoice.get("amount"));
        values.put("currency", "BRL");
        values.put("status", "pending");
        values.put("payment_method", invoice.get("payment_method"));
        values.put("customer", invoice.get("customer"));
        values.put("customer_id", invoice.get("customer_id"));
        values.put("due_at", invoice.get("due_at"));
        values.put("invoice", Map.of("id", invoice.get("id"), "subscription_id", invoice.get("subscription_id")));
        Map<String, @Nullable Object> charge = charges.add(clock.now(), values);
        invoices.put(String.valueOf(charge.get("id")), invoice);
        events.about("charge.created", charge);
        attempt(charge, Templates.object(subscription.get("card")));
    }

    private void attempt(Map<String, @Nullable Object> charge, Map<String, Object> card) {
        Map<String, @Nullable Object> invoice =
                requireNonNull(invoices.get(String.valueOf(charge.get("id"))), "invoice");
        if (!card.isEmpty() && "credit_card".equals(charge.get("payment_method"))) {
            boolean pays = cards.pays(String.valueOf(card.get("id")));
            Instant now = clock.now();
            charge.put("last_transaction", transaction(charge, card, pays));
            charge.put("status", pays ? "paid" : "failed");
            invoice.put("status", pays ? "paid" : "failed");
            if (pays) {
                charge.put("paid_at", now.toString());
                charge.put("paid_amount", charge.get("amount"));
            }
            charge.put("updated_at", now.toString());
            events.about(pays ? "charge.paid" : "charge.payment_failed", charge);
            events.about(pays ? "invoice.paid" : "invoice.payment_failed", invoice);
        }
        Map<String, @Nullable Object> shortened = new LinkedHashMap<>(charge);
        shortened.remove("invoice");
        invoice.put("charge", shortened);
    }

    private Map<String, @Nullable Object> transaction(
            Map<String, @Nullable Object> charge, Map<String, Object> card, boolean pays) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("transaction_type", "credit_card");
        values.put("amount", charge.get("amount"));
        values.put("status", pays ? "captured" : "not_authorized");
        values.put("success", pays);
        values.put("card", card);
        return transactions.add(clock.now(), values);
    }

    private Map<String, @Nullable Object> find(ReceivedCall call) {
        return charges.find(Parameters.required(call, "charge_id"));
    }

    /** Retries a charge with the card of the last attempt. */
    private Map<String, @Nullable Object> retry(ReceivedCall call) {
        Map<String, @Nullable Object> charge = open(call);
        Map<String, Object> last = Templates.object(charge.get("last_transaction"));
        attempt(charge, Templates.object(last.get("card")));
        return charge;
    }

    private Map<String, @Nullable Object> changeCard(ReceivedCall call) {
        Map<String, @Nullable Object> charge = open(call);
        attempt(charge, Templates.object(cards.of(SentBody.of(call), String.valueOf(charge.get("customer_id")))));
        return charge;
    }

    private Map<String, @Nullable Object> open(ReceivedCall call) {
        Map<String, @Nullable Object> charge = find(call);
        if ("paid".equals(charge.get("status"))) {
            throw new Rejection(412, "The charge is paid.");
        }
        return charge;
    }
}
