package tallygate.sandbox.internal.pagarme;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.spec.Behaviour;

/** Capturing, refunding and whatever else happens to a charge after it was made. */
final class ChargeChanges {
    private static final List<String> COLLECTED = List.of("paid", "overpaid", "underpaid");

    private final SandboxClock clock;
    private final Events events;
    private final Cards cards;
    private final Balances balances;
    private final Charges charges;

    ChargeChanges(SandboxClock clock, Events events, Cards cards, Balances balances, Charges charges) {
        this.clock = clock;
        this.events = events;
        this.cards = cards;
        this.balances = balances;
        this.charges = charges;
    }

    void addTo(Map<String, Behaviour> behaviours) {
        String one = "/charges/{charge_id}";
        behaviours.put("POST " + one + "/retry", (example, call) -> retry(call));
        behaviours.put("PATCH " + one + "/card", (example, call) -> changeCard(call));
        behaviours.put("PATCH " + one + "/payment-method", (example, call) -> changePaymentMethod(call));
        behaviours.put("POST " + one + "/capture", (example, call) -> capture(call));
        behaviours.put("POST " + one + "/confirm-payment", (example, call) -> confirm(call));
        behaviours.put("DELETE " + one, (example, call) -> cancel(call));
        behaviours.put("PATCH /Charges/{charge_id}/due-date", (example, call) -> update(open(call), call, "due_at"));
        behaviours.put(
                "PATCH /Charges/{charge_id}/metadata", (example, call) -> update(charges.find(call), call, "metadata"));
    }

    private Map<String, @Nullable Object> update(
            Map<String, @Nullable Object> charge, ReceivedCall call, String property) {
        return events.about(
                "charge.updated",
                Records.change(charge, SentBody.of(call).requiring(property).only(property), clock.now()));
    }

    /** With the card of the last attempt. */
    private Map<String, @Nullable Object> retry(ReceivedCall call) {
        Map<String, @Nullable Object> charge = open(call);
        charges.attempt(charge, charges.payment(charge));
        return charge;
    }

    private Map<String, @Nullable Object> changeCard(ReceivedCall call) {
        Map<String, @Nullable Object> charge = open(call);
        Payment before = charges.payment(charge);
        Map<String, @Nullable Object> card = cards.of(SentBody.of(call), String.valueOf(charge.get("customer_id")));
        charges.attempt(charge, new Payment(before.method(), card, before.captures(), before.shares()));
        return charge;
    }

    private Map<String, @Nullable Object> changePaymentMethod(ReceivedCall call) {
        Map<String, @Nullable Object> charge = open(call);
        charges.attempt(
                charge,
                Payment.of(
                        SentBody.of(call),
                        String.valueOf(charge.get("customer_id")),
                        cards,
                        charges.payment(charge).shares()));
        return charge;
    }

    /** All or a part of the amount that a card reserved. */
    private Map<String, @Nullable Object> capture(ReceivedCall call) {
        Map<String, @Nullable Object> charge = open(call);
        if (!"authorized_pending_capture".equals(lastStatus(charge))) {
            throw new Rejection(412, "The charge has no amount that is reserved.");
        }
        long reserved = Charges.amount(charge);
        long amount = amount(SentBody.of(call), "amount", reserved);
        if (amount > reserved) {
            throw SentBody.invalid("amount", "The amount is greater than the one that is reserved.");
        }
        charges.transact(charge, amount == reserved ? "captured" : "partial_capture", true);
        charges.collect(charge, amount, "paid");
        return charge;
    }

    /** A payment that no card makes; the names of its properties have capital letters. */
    private Map<String, @Nullable Object> confirm(ReceivedCall call) {
        Map<String, @Nullable Object> charge = open(call);
        if (Payment.isByCard(charges.payment(charge).method())) {
            throw new Rejection(412, "A payment by card cannot be confirmed.");
        }
        long due = Charges.amount(charge);
        long amount = amount(SentBody.of(call), "Amount", due);
        charges.transact(charge, "paid", true);
        charges.collect(charge, amount, amount == due ? "paid" : amount > due ? "overpaid" : "underpaid");
        return charge;
    }

    /** Refunds what was paid, or a part of it; what was not paid is canceled. */
    private Map<String, @Nullable Object> cancel(ReceivedCall call) {
        Map<String, @Nullable Object> charge = charges.find(call);
        if ("canceled".equals(charge.get("status"))) {
            throw new Rejection(412, "The charge is canceled.");
        }
        if (!COLLECTED.contains(String.valueOf(charge.get("status")))) {
            charge.put("canceled_at", clock.now().toString());
            charge.put("canceled_amount", charge.get("amount"));
            if ("authorized_pending_capture".equals(lastStatus(charge))) {
                charges.transact(charge, "voided", true);
            }
            charges.change(charge, "canceled", "charge.updated");
            return charge;
        }
        long refunded = charge.get("canceled_amount") instanceof Number earlier ? earlier.longValue() : 0;
        long paid = Records.amount(charge, "paid_amount");
        long amount = amount(SentBody.of(call), "amount", paid - refunded);
        if (refunded + amount > paid) {
            throw SentBody.invalid("amount", "The amount is greater than what is left of the payment.");
        }
        charge.put("canceled_amount", refunded + amount);
        balances.settle(charge, charges.payment(charge).shares(), paid - refunded - amount);
        if (refunded + amount == paid) {
            charge.put("canceled_at", clock.now().toString());
            charges.transact(charge, "refunded", true);
            charges.change(charge, "canceled", "charge.refunded");
        } else {
            charges.transact(charge, "partial_refunded", true);
            charges.change(charge, String.valueOf(charge.get("status")), "charge.partial_canceled");
        }
        return charge;
    }

    private static long amount(SentBody body, String property, long absent) {
        return body.has(property) ? body.cents(property) : absent;
    }

    private static String lastStatus(Map<String, @Nullable Object> charge) {
        return charge.get("last_transaction") instanceof Map<?, ?> last ? String.valueOf(last.get("status")) : "";
    }

    private Map<String, @Nullable Object> open(ReceivedCall call) {
        Map<String, @Nullable Object> charge = charges.find(call);
        String status = String.valueOf(charge.get("status"));
        if (COLLECTED.contains(status)) {
            throw new Rejection(412, "The charge is paid.");
        }
        if (status.equals("canceled")) {
            throw new Rejection(412, "The charge is canceled.");
        }
        return charge;
    }
}
