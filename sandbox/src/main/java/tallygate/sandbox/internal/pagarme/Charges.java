package tallygate.sandbox.internal.pagarme;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.spec.Behaviour;

/** The charges that collect invoices and orders, each with its transactions: by card at once, in every other way when the payment is confirmed. */
final class Charges {
    private final Records charges = new Records("ch", "Charge");
    private final OwnedRecords transactions = new OwnedRecords("tran", "Transaction");
    private final Map<String, Collection> collections = new HashMap<>();
    private final SandboxClock clock;
    private final Events events;
    private final Cards cards;
    private final Balances balances;

    Charges(SandboxClock clock, Events events, Cards cards, Balances balances) {
        this.clock = clock;
        this.events = events;
        this.cards = cards;
        this.balances = balances;
    }

    /**
     * How a charge is collected.
     *
     * @param changed is notified when the charge was paid, failed or was canceled
     */
    private record Collection(Payment payment, Consumer<Map<String, @Nullable Object>> changed) {}

    void addTo(Map<String, Behaviour> behaviours) {
        behaviours.put(
                "GET /charges",
                (example, call) -> Records.page(
                        charges.all().filter(charge -> isOf(charge, call)),
                        call,
                        "code",
                        "status",
                        "payment_method",
                        "customer_id"));
        behaviours.put("GET /charges/summary", (example, call) -> summary(call));
        behaviours.put("GET /charges/{charge_id}", (example, call) -> find(call));
        behaviours.put(
                "GET /charges/{charge_id}/transactions",
                (example, call) -> transactions.page(String.valueOf(find(call).get("id")), call));
        behaviours.put("GET /transactions/{transaction_id}", (example, call) -> transaction(call));
    }

    /**
     * Creates a charge and tries to collect it.
     *
     * @param values with the amount and what it is for
     */
    Map<String, @Nullable Object> create(
            Map<String, @Nullable Object> values, Payment payment, Consumer<Map<String, @Nullable Object>> changed) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("currency", "BRL");
        all.put("status", "pending");
        all.put("payment_method", payment.method());
        all.putAll(values);
        Map<String, @Nullable Object> charge = charges.add(clock.now(), all);
        collections.put(id(charge), new Collection(payment, changed));
        events.about("charge.created", charge);
        attempt(charge);
        return charge;
    }

    Map<String, @Nullable Object> find(ReceivedCall call) {
        return charges.find(Parameters.required(call, "charge_id"));
    }

    Payment payment(Map<String, @Nullable Object> charge) {
        return collection(charge).payment();
    }

    /** Tries to collect a charge in another way. */
    void attempt(Map<String, @Nullable Object> charge, Payment payment) {
        collections.put(id(charge), new Collection(payment, collection(charge).changed()));
        charge.put("payment_method", payment.method());
        attempt(charge);
    }

    private void attempt(Map<String, @Nullable Object> charge) {
        Payment payment = payment(charge);
        if (payment.card().isEmpty()) {
            transact(charge, "waiting_payment", false);
            collection(charge).changed().accept(charge);
        } else if (!cards.pays(String.valueOf(payment.card().get("id")))) {
            transact(charge, "not_authorized", false);
            change(charge, "failed", "charge.payment_failed");
        } else if (payment.captures()) {
            transact(charge, "captured", true);
            collect(charge, amount(charge), "paid");
        } else {
            transact(charge, "authorized_pending_capture", true);
            collection(charge).changed().accept(charge);
        }
    }

    /** The payer paid this amount. */
    void collect(Map<String, @Nullable Object> charge, long paid, String status) {
        charge.put("paid_at", clock.now().toString());
        charge.put("paid_amount", paid);
        balances.settle(charge, payment(charge).shares(), paid);
        change(charge, status, "charge." + status);
    }

    void change(Map<String, @Nullable Object> charge, String status, String event) {
        Records.change(charge, Map.of("status", status), clock.now());
        events.about(event, charge);
        collection(charge).changed().accept(charge);
    }

    /** Records a transaction, which is the last one of its charge from now on. */
    void transact(Map<String, @Nullable Object> charge, String status, boolean success) {
        Payment payment = payment(charge);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("transaction_type", payment.method());
        values.put("amount", charge.get("amount"));
        values.put("status", status);
        values.put("success", success);
        if (!payment.card().isEmpty()) {
            values.put("card", payment.card());
        }
        if (payment.method().equals("pix")) {
            values.put("qr_code", "sandbox-pix-of-" + id(charge));
        }
        if (payment.method().equals("boleto")) {
            values.put("line", "00000.00000 00000.000000 00000.000000 0 " + charge.get("amount"));
        }
        charge.put("last_transaction", transactions.add(id(charge), clock.now(), values));
    }

    private static boolean isOf(Map<String, @Nullable Object> charge, ReceivedCall call) {
        return call.parameter("order_id")
                .map(order -> charge.get("order") instanceof Map<?, ?> of && order.equals(of.get("id")))
                .orElse(true);
    }

    /** The sum of their amounts; what it counts is not documented. */
    private Map<String, @Nullable Object> summary(ReceivedCall call) {
        long total = charges.all()
                .filter(charge -> call.parameter("status")
                        .map(status -> status.equals(charge.get("status")))
                        .orElse(true))
                .mapToLong(Charges::amount)
                .sum();
        Map<String, @Nullable Object> summary = new LinkedHashMap<>();
        summary.put("total", total);
        return summary;
    }

    private Map<String, @Nullable Object> transaction(ReceivedCall call) {
        String id = Parameters.required(call, "transaction_id");
        return charges.all()
                .flatMap(charge -> transactions.of(id(charge)))
                .filter(transaction -> id.equals(transaction.get("id")))
                .findFirst()
                .orElseThrow(() -> new Rejection(404, "Transaction not found."));
    }

    private Collection collection(Map<String, @Nullable Object> charge) {
        return requireNonNull(collections.get(id(charge)), "collection");
    }

    private static String id(Map<String, @Nullable Object> charge) {
        return String.valueOf(charge.get("id"));
    }

    static long amount(Map<String, @Nullable Object> charge) {
        return Records.amount(charge, "amount");
    }

    /** The charge as it is shown within its order or invoice. */
    static Map<String, @Nullable Object> within(Map<String, @Nullable Object> charge) {
        Map<String, @Nullable Object> shortened = new LinkedHashMap<>(charge);
        List.of("invoice", "order").forEach(shortened::remove);
        return shortened;
    }
}
