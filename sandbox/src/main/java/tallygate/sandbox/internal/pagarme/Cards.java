package tallygate.sandbox.internal.pagarme;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.spec.Behaviour;

/**
 * Stored cards and the tokens that stand for cards. Only the first six and last four digits of a number are kept, and whether
 * its charges fail.
 */
final class Cards {
    /** The number of the card whose charges fail. Charges of all others succeed. */
    static final String FAILING = "4000000000000028";

    private final Records cards = new Records("card", "Card");
    private final Records tokens = new Records("token", "Token");
    private final Map<String, Map<String, @Nullable Object>> ofTokens = new HashMap<>();
    private final Map<String, Boolean> failing = new HashMap<>();
    private final SandboxClock clock;
    private final Events events;
    private final Customers customers;

    Cards(SandboxClock clock, Events events, Customers customers) {
        this.clock = clock;
        this.events = events;
        this.customers = customers;
    }

    void addTo(Map<String, Behaviour> behaviours) {
        behaviours.put("POST /tokens", (example, call) -> tokenize(call));
        behaviours.put("POST /customers/{customer_id}/cards", (example, call) -> {
            customers.find(call);
            return create(SentBody.of(call), Parameters.required(call, "customer_id"));
        });
        behaviours.put("GET /customers/{customer_id}/cards", (example, call) -> ofCustomer(call));
        behaviours.put("GET /customers/{customer_id}/cards/{card_id}", (example, call) -> find(call));
        behaviours.put("DELETE /customers/{customer_id}/cards/{card_id}", (example, call) -> delete(call));
        behaviours.put(
                "PUT /customers/{customer_id}/cards/{card_id}",
                (example, call) -> update(
                        call,
                        SentBody.of(call)
                                .only("holder_name", "exp_month", "exp_year", "label", "billing_address", "metadata")));
        behaviours.put(
                "POST /customers/{customer_id}/cards/{card_id}/renew", (example, call) -> update(call, Map.of()));
        behaviours.put("GET /tokens/{id}", (example, call) -> tokens.find(Parameters.required(call, "id")));
    }

    /** Returns the card of a request, given by its identifier, a token or its data; empty if there is none. */
    Map<String, @Nullable Object> of(SentBody body, String customer) {
        if (body.has("card_id")) {
            return cards.find(body.text("card_id").orElseThrow());
        }
        if (body.has("card_token")) {
            return create(new SentBody(Map.of("token", body.text("card_token").orElseThrow())), customer);
        }
        return body.has("card") ? create(body.part("card"), customer) : Map.of();
    }

    boolean pays(String card) {
        return !failing.getOrDefault(card, false);
    }

    private Map<String, @Nullable Object> tokenize(ReceivedCall call) {
        Parameters.required(call, "appId");
        Map<String, @Nullable Object> card =
                shown(SentBody.of(call).requiring("card").part("card"));
        Map<String, @Nullable Object> token = tokens.add(clock.now(), new LinkedHashMap<>(Map.of("type", "card")));
        ofTokens.put(String.valueOf(token.get("id")), card);
        token.put("card", without(card, "fails"));
        return token;
    }

    private Map<String, @Nullable Object> create(SentBody body, String customer) {
        Map<String, @Nullable Object> values =
                body.has("token") ? used(body.text("token").orElseThrow()) : shown(body);
        Map<String, @Nullable Object> card = new LinkedHashMap<>(without(values, "fails"));
        card.put("status", "active");
        card.put("customer", Map.of("id", customer));
        Map<String, @Nullable Object> created = cards.add(clock.now(), card);
        failing.put(String.valueOf(created.get("id")), Boolean.TRUE.equals(values.get("fails")));
        return events.about("card.created", created);
    }

    /** Returns the card of a token, which can be used once. */
    private Map<String, @Nullable Object> used(String token) {
        Map<String, @Nullable Object> card = ofTokens.remove(token);
        if (card == null) {
            throw new Rejection(404, "Token not found.");
        }
        return card;
    }

    private static Map<String, @Nullable Object> shown(SentBody body) {
        String number = body.requiring("number", "holder_name", "exp_month", "exp_year")
                .text("number")
                .orElseThrow()
                .replace(" ", "");
        if (!number.matches("[0-9]{13,19}")) {
            throw new Rejection(
                    422, "The request is invalid.", Map.of("card.number", List.of("The number is not one of a card.")));
        }
        Map<String, @Nullable Object> card = body.only("holder_name", "exp_month", "exp_year", "label");
        card.put("first_six_digits", number.substring(0, 6));
        card.put("last_four_digits", number.substring(number.length() - 4));
        card.put("brand", number.startsWith("4") ? "Visa" : "Mastercard");
        card.put("type", "credit");
        card.put("fails", number.equals(FAILING));
        return card;
    }

    private static Map<String, @Nullable Object> without(Map<String, @Nullable Object> card, String name) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(card);
        rest.remove(name);
        return rest;
    }

    private Map<String, @Nullable Object> ofCustomer(ReceivedCall call) {
        Object customer = Map.of("id", String.valueOf(customers.find(call).get("id")));
        return Pages.of(
                cards.all()
                        .filter(card -> customer.equals(card.get("customer")) && !card.containsKey("deleted_at"))
                        .toList(),
                card -> card,
                call);
    }

    private Map<String, @Nullable Object> find(ReceivedCall call) {
        customers.find(call);
        return cards.find(Parameters.required(call, "card_id"));
    }

    private Map<String, @Nullable Object> update(ReceivedCall call, Map<String, @Nullable Object> values) {
        return events.about("card.updated", Records.change(find(call), values, clock.now()));
    }

    private Map<String, @Nullable Object> delete(ReceivedCall call) {
        return events.about("card.deleted", Records.delete(find(call), clock.now()));
    }
}
