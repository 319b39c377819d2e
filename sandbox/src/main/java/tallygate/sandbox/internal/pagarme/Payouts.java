package tallygate.sandbox.internal.pagarme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.spec.Behaviour;

/** Money that leaves the balance of a recipient. None of these writes has an idempotency key. */
final class Payouts {
    private static final String OF_RECIPIENT = "/recipients/{recipient_id}";

    private final OwnedRecords transfers = new OwnedRecords("tr", "Transfer");
    private final OwnedRecords withdrawals = new OwnedRecords("wd", "Withdrawal");
    private final OwnedRecords anticipations = new OwnedRecords("ant", "Anticipation");
    private final Records betweenRecipients = new Records("trf", "Transfer");
    private final SandboxClock clock;
    private final Events events;
    private final Recipients recipients;
    private final Balances balances;

    Payouts(SandboxClock clock, Events events, Recipients recipients, Balances balances) {
        this.clock = clock;
        this.events = events;
        this.recipients = recipients;
        this.balances = balances;
    }

    void addTo(Map<String, Behaviour> behaviours) {
        addTo(behaviours, "/transfers", "transfer_id", transfers);
        addTo(behaviours, "/withdrawals", "withdrawal_id", withdrawals);
        addTo(behaviours, "/anticipations", "anticipation_id", anticipations);
        behaviours.put("POST " + OF_RECIPIENT + "/transfers", (example, call) -> transferToBank(call));
        behaviours.put("POST " + OF_RECIPIENT + "/withdrawals", (example, call) -> withdraw(call));
        behaviours.put("POST " + OF_RECIPIENT + "/anticipations", (example, call) -> anticipate(call));
        behaviours.put("POST /transfers/recipients", (example, call) -> transferToRecipient(call));
        behaviours.put("GET /transfers", (example, call) -> betweenRecipients.page(call));
        behaviours.put(
                "GET /transfers/{transfer_id}",
                (example, call) -> betweenRecipients.find(Parameters.required(call, "transfer_id")));
    }

    private void addTo(Map<String, Behaviour> behaviours, String path, String parameter, OwnedRecords records) {
        behaviours.put("GET " + OF_RECIPIENT + path, (example, call) -> records.page(id(call), call, "status"));
        behaviours.put(
                "GET " + OF_RECIPIENT + path + "/{" + parameter + '}',
                (example, call) -> records.find(id(call), Parameters.required(call, parameter)));
    }

    private Map<String, @Nullable Object> transferToBank(ReceivedCall call) {
        Map<String, @Nullable Object> values = payout(call);
        values.put("bank_account", recipients.find(call).get("default_bank_account"));
        return events.about("transfer.created", paid(call, transfers, values));
    }

    private Map<String, @Nullable Object> withdraw(ReceivedCall call) {
        Map<String, @Nullable Object> values = payout(call);
        // An object in the request, a list in the response.
        values.put("metadata", List.of());
        values.put("fee", 0);
        values.put("type", "ted");
        values.put("gateway_id", "");
        values.put("source", Map.of("source_id", id(call), "type", "recipient"));
        return paid(call, withdrawals, values);
    }

    private Map<String, @Nullable Object> payout(ReceivedCall call) {
        SentBody body = SentBody.of(call);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("amount", body.cents("amount"));
        values.put("status", "pending");
        values.put("metadata", Map.of());
        values.putAll(body.only("metadata"));
        return values;
    }

    private Map<String, @Nullable Object> paid(
            ReceivedCall call, OwnedRecords records, Map<String, @Nullable Object> values) {
        String recipient = id(call);
        long amount = Records.amount(values, "amount");
        balances.require(recipient, amount);
        Map<String, @Nullable Object> payout = records.add(recipient, clock.now(), values);
        balances.take(recipient, amount, payout);
        return payout;
    }

    private Map<String, @Nullable Object> transferToRecipient(ReceivedCall call) {
        SentBody body = SentBody.of(call).requiring("source_id", "target_id");
        long amount = body.cents("amount");
        String source = id(body, "source_id");
        String target = id(body, "target_id");
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("amount", amount);
        values.put("status", "pending");
        values.put("type", "inter_recipient");
        values.put("gateway_id", "");
        values.put("fee", 0);
        values.put("metadata", Map.of());
        values.put("source", Map.of("source_id", source, "type", "recipient"));
        values.put("target", Map.of("target_id", target, "type", "recipient"));
        balances.require(source, amount);
        Map<String, @Nullable Object> transfer = betweenRecipients.add(clock.now(), values);
        balances.take(source, amount, transfer);
        balances.give(target, amount, transfer);
        return events.about("transfer.created", transfer);
    }

    /** The balance is available at once, so nothing is left to anticipate. */
    private Map<String, @Nullable Object> anticipate(ReceivedCall call) {
        SentBody body = SentBody.of(call).requiring("timeframe", "payment_date");
        Map<String, @Nullable Object> values = body.only("timeframe", "payment_date");
        values.put("requested_amount", body.cents("amount"));
        values.put("approved_amount", 0);
        values.put("status", "pending");
        return anticipations.add(id(call), clock.now(), values);
    }

    private String id(ReceivedCall call) {
        return String.valueOf(recipients.find(call).get("id"));
    }

    private String id(SentBody body, String property) {
        return String.valueOf(recipients.find(body.text(property).orElseThrow()).get("id"));
    }
}
