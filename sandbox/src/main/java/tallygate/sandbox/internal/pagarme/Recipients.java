package tallygate.sandbox.internal.pagarme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.json.Templates;
import tallygate.sandbox.internal.spec.Behaviour;

/** Who gets the money: the account itself as the default recipient, and those that requests create. */
final class Recipients {
    private static final String ONE = "/recipients/{recipient_id}";
    private static final String[] TEXTS = {"name", "email", "document", "description", "type", "code", "payment_mode"};

    private final Records recipients = new Records("rp", "Recipient");
    private final Records accounts = new Records("ba", "Bank account");
    private final SandboxClock clock;
    private final Events events;
    private final Balances balances;
    private final Map<String, @Nullable Object> account;

    Recipients(SandboxClock clock, Events events, Balances balances) {
        this.clock = clock;
        this.events = events;
        this.balances = balances;
        this.account = create(new SentBody(Map.of("name", "Sandbox", "default_bank_account", Map.of())));
    }

    void addTo(Map<String, Behaviour> behaviours) {
        behaviours.put("POST /recipients", (example, call) -> {
            SentBody body = SentBody.of(call).requiring("default_bank_account");
            body.part("default_bank_account").requiring("holder_name", "bank", "account_number");
            return events.about("recipient.created", create(body));
        });
        behaviours.put("GET /recipients", (example, call) -> recipients.page(call));
        behaviours.put("GET /recipients/default", (example, call) -> account);
        // The route of getRecipientByCode is the same.
        behaviours.put("GET " + ONE, (example, call) -> find(call));
        behaviours.put("GET /recipients/{code}", (example, call) -> find(Parameters.required(call, "code")));
        behaviours.put("GET " + ONE + "/balance", (example, call) -> balance(call));
        behaviours.put(
                "PUT " + ONE,
                (example, call) -> change(
                        call, SentBody.of(call).only("name", "email", "description", "type", "status", "metadata")));
        addSetter(behaviours, "code");
        addSetter(behaviours, "metadata");
        behaviours.put(
                "PATCH " + ONE + "/transfer-settings",
                (example, call) -> setting(
                        call,
                        "transfer_settings",
                        SentBody.of(call).requiring("transfer_enabled").properties()));
        behaviours.put(
                "PATCH " + ONE + "/automatic-anticipation-settings",
                (example, call) -> setting(
                        call,
                        "automatic_anticipation_settings",
                        SentBody.of(call).properties()));
        behaviours.put("PATCH " + ONE + "/default-bank-account", (example, call) -> changeBankAccount(call));
    }

    private void addSetter(Map<String, Behaviour> behaviours, String property) {
        behaviours.put(
                "PATCH " + ONE + '/' + property,
                (example, call) ->
                        change(call, SentBody.of(call).requiring(property).only(property)));
    }

    /** Who shares in a payment: those of its split, or the account. */
    Shares shares(List<SentBody> split, long amount) {
        return split.isEmpty() ? ofTheAccount() : known(Shares.of(split, amount));
    }

    /** Who shares in the payments of a subscription. */
    Shares shares(Map<String, @Nullable Object> subscription) {
        SentBody split = new SentBody(Templates.object(subscription.get("split")));
        return Boolean.TRUE.equals(split.properties().get("enabled")) ? sharesIn(split) : ofTheAccount();
    }

    Shares sharesIn(SentBody split) {
        List<SentBody> rules = split.parts("rules");
        return rules.isEmpty() ? ofTheAccount() : known(Shares.inProportion(rules));
    }

    private Shares ofTheAccount() {
        return new Shares(List.of(String.valueOf(account.get("id"))), List.of(1L));
    }

    private Shares known(Shares shares) {
        shares.recipients().forEach(this::find);
        return shares;
    }

    Map<String, @Nullable Object> find(ReceivedCall call) {
        return find(Parameters.required(call, "recipient_id"));
    }

    /** By the identifier, or by the code that its creator gave it. */
    Map<String, @Nullable Object> find(String idOrCode) {
        return recipients
                .all()
                .filter(recipient -> idOrCode.equals(recipient.get("id")) || idOrCode.equals(recipient.get("code")))
                .findFirst()
                .orElseThrow(() -> new Rejection(404, "Recipient not found."));
    }

    private Map<String, @Nullable Object> create(SentBody body) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String name : TEXTS) {
            values.put(name, "");
        }
        values.put("type", "individual");
        values.put("payment_mode", "bank_transfer");
        values.put("metadata", Map.of());
        values.putAll(body.only(TEXTS));
        values.putAll(body.only("metadata", "transfer_settings"));
        if (body.has("register_information")) {
            values.put(
                    "register_information",
                    Records.withTexts(
                            body.part("register_information").properties(), "monthly_income", "annual_revenue"));
        }
        values.put("status", "active");
        values.put("gateway_recipients", List.of());
        values.put("default_bank_account", bankAccount(body.part("default_bank_account")));
        return recipients.add(clock.now(), values);
    }

    private Map<String, @Nullable Object> bankAccount(SentBody body) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        String[] texts = {
            "holder_name",
            "holder_type",
            "bank",
            "branch_number",
            "branch_check_digit",
            "account_number",
            "account_check_digit",
            "type",
            "pix_key"
        };
        for (String name : texts) {
            values.put(name, "");
        }
        values.put("metadata", Map.of());
        values.putAll(body.only(texts));
        values.putAll(body.only("metadata"));
        values.put("status", "active");
        return accounts.add(clock.now(), values);
    }

    private Map<String, @Nullable Object> change(ReceivedCall call, Map<String, ? extends @Nullable Object> values) {
        return events.about("recipient.updated", Records.change(find(call), values, clock.now()));
    }

    private Map<String, @Nullable Object> setting(ReceivedCall call, String name, Map<String, Object> sent) {
        Map<String, Object> typed = new LinkedHashMap<>(sent);
        // Texts in the request, other types in the response.
        typed.computeIfPresent("transfer_enabled", (key, text) -> Boolean.valueOf(text.toString()));
        typed.computeIfPresent("transfer_day", (key, text) -> number(key, text));
        return change(call, Map.of(name, typed));
    }

    private static Object number(String name, Object text) {
        try {
            return Integer.valueOf(text.toString());
        } catch (NumberFormatException e) {
            throw SentBody.invalid(name, "The " + name + " field must be a number.");
        }
    }

    private Map<String, @Nullable Object> changeBankAccount(ReceivedCall call) {
        SentBody body = SentBody.of(call).requiring("bank_account");
        Map<String, @Nullable Object> values = body.only("payment_mode");
        values.put("default_bank_account", bankAccount(body.part("bank_account")));
        return change(call, values);
    }

    private Map<String, @Nullable Object> balance(ReceivedCall call) {
        String id = String.valueOf(find(call).get("id"));
        Map<String, @Nullable Object> balance = new LinkedHashMap<>();
        balance.put("currency", "BRL");
        balance.put("available_amount", balances.available(id));
        balance.put("transferred_amount", balances.transferred(id));
        balance.put("waiting_funds_amount", 0);
        balance.put("recipient", find(call));
        return balance;
    }
}
