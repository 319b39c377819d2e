package tallygate.sandbox.internal.pagarme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.spec.Behaviour;

/** What recipients own: their shares of what charges collected, less what was paid out. It is available at once, without fees. */
final class Balances {
    private static final int FIRST_ID = 1_000_000;

    private final List<Map<String, @Nullable Object>> payables = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> operations = new ArrayList<>();
    private final Map<String, Long> available = new HashMap<>();
    private final Map<String, Long> transferred = new HashMap<>();
    private final Map<String, Map<String, Long>> ofCharges = new HashMap<>();
    private final SandboxClock clock;

    Balances(SandboxClock clock) {
        this.clock = clock;
    }

    void addTo(Map<String, Behaviour> behaviours) {
        behaviours.put(
                "GET /payables",
                (example, call) ->
                        Records.page(payables.stream(), call, "type", "status", "recipient_id", "charge_id"));
        behaviours.put("GET /payables/{id}", (example, call) -> find(payables, call, "Payable"));
        behaviours.put(
                "GET /balance/operations",
                (example, call) -> Pages.of(
                        operations.stream()
                                .filter(each -> call.parameter("recipient_id")
                                        .map(recipient -> recipient.equals(owner(each)))
                                        .orElse(true))
                                .map(Balances::shown)
                                .toList(),
                        each -> each,
                        call));
        behaviours.put(
                "GET /balance/operations/{id}", (example, call) -> shown(find(operations, call, "Balance operation")));
    }

    long available(String recipient) {
        return available.getOrDefault(recipient, 0L);
    }

    long transferred(String recipient) {
        return transferred.getOrDefault(recipient, 0L);
    }

    /**
     * Gives the recipients of a charge what they have a right to now, or takes back what they have no more.
     *
     * @param net what the charge collected, less refunds
     */
    void settle(Map<String, @Nullable Object> charge, Shares shares, long net) {
        String id = String.valueOf(charge.get("id"));
        Map<String, Long> before = ofCharges.getOrDefault(id, Map.of());
        Map<String, Long> now = shares.of(net);
        now.forEach((recipient, amount) -> {
            long change = amount - before.getOrDefault(recipient, 0L);
            if (change != 0) {
                pay(charge, recipient, change);
            }
        });
        ofCharges.put(id, now);
    }

    private void pay(Map<String, @Nullable Object> charge, String recipient, long amount) {
        Map<String, @Nullable Object> payable = new LinkedHashMap<>();
        payable.put("id", Integer.toString(FIRST_ID + payables.size()));
        payable.put("status", "paid");
        payable.put("type", amount > 0 ? "credit" : "refund");
        payable.put("amount", amount);
        payable.put("fee", 0);
        payable.put("anticipation_fee", 0);
        payable.put("fraud_coverage_fee", 0);
        payable.put("installment", 1);
        payable.put("charge_id", charge.get("id"));
        payable.put("recipient_id", recipient);
        payable.put("payment_method", charge.get("payment_method"));
        payable.put("payment_date", clock.now().toString());
        payable.put("created_at", clock.now().toString());
        payables.add(payable);
        Map<String, @Nullable Object> movement = new LinkedHashMap<>();
        movement.put("object", "payable");
        movement.put("id", payable.get("id"));
        movement.put("recipient_id", recipient);
        movement.put("payment_method", charge.get("payment_method"));
        post(recipient, amount, "payable", movement);
    }

    /** @throws Rejection if a recipient has less */
    void require(String recipient, long amount) {
        if (available(recipient) < amount) {
            throw new Rejection(412, "The balance of the recipient is too small.");
        }
    }

    /** Pays out of a balance. */
    void take(String recipient, long amount, Map<String, @Nullable Object> payout) {
        transferred.merge(recipient, amount, Long::sum);
        post(recipient, -amount, "transfer", transfer(payout));
    }

    /** What another recipient transferred. */
    void give(String recipient, long amount, Map<String, @Nullable Object> payout) {
        post(recipient, amount, "transfer", transfer(payout));
    }

    private static Map<String, @Nullable Object> transfer(Map<String, @Nullable Object> payout) {
        Map<String, @Nullable Object> movement = new LinkedHashMap<>();
        movement.put("object", "transfer");
        movement.put("id", payout.get("id"));
        movement.put("status", payout.get("status"));
        return movement;
    }

    private void post(String recipient, long amount, String type, Map<String, @Nullable Object> movement) {
        long before = available(recipient);
        available.put(recipient, before + amount);
        movement.put("amount", Long.toString(amount));
        movement.put("created_at", clock.now().toString());
        Map<String, @Nullable Object> operation = new LinkedHashMap<>();
        operation.put("id", Integer.toString(FIRST_ID + operations.size()));
        operation.put("status", "available");
        operation.put("type", type);
        operation.put("amount", amount);
        operation.put("fee", "0");
        operation.put("balance_old_amount", Long.toString(before));
        operation.put("balance_amount", Long.toString(before + amount));
        operation.put("created_at", clock.now().toString());
        operation.put("movement_object", movement);
        operation.put("owner", recipient);
        operations.add(operation);
    }

    private static String owner(Map<String, @Nullable Object> operation) {
        return String.valueOf(operation.get("owner"));
    }

    /** Without what only the sandbox knows. */
    private static Map<String, @Nullable Object> shown(Map<String, @Nullable Object> operation) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(operation);
        shown.remove("owner");
        return shown;
    }

    private static Map<String, @Nullable Object> find(
            List<Map<String, @Nullable Object>> all, ReceivedCall call, String name) {
        String id = Parameters.required(call, "id");
        return all.stream()
                .filter(each -> id.equals(each.get("id")))
                .findFirst()
                .orElseThrow(() -> new Rejection(404, name + " not found."));
    }
}
