package tallygate.sandbox.internal.pagarme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a charge is to be collected.
 *
 * @param card the stored card, empty for every other way
 * @param captures whether a card pays at once; otherwise its amount is reserved until the charge is captured
 */
record Payment(String method, Map<String, @Nullable Object> card, boolean captures, Shares shares) {
    private static final Set<String> BY_CARD = Set.of("credit_card", "debit_card", "voucher", "private_label");

    static boolean isByCard(String method) {
        return BY_CARD.contains(method);
    }

    /** As a request has it: the property that is named like the method has the data. */
    static Payment of(SentBody body, String customer, Cards cards, Shares shares) {
        String method = body.requiring("payment_method").text("payment_method").orElseThrow();
        SentBody data = withCard(body.part(method));
        Map<String, @Nullable Object> card = isByCard(method) ? cards.of(data, customer) : Map.of();
        if (isByCard(method) && card.isEmpty()) {
            throw SentBody.invalid(method, "One of card, card_id and card_token is required.");
        }
        String operation = data.text("operation_type").orElse("").replace("_", "");
        boolean reserves = operation.equalsIgnoreCase("AuthOnly")
                || operation.equalsIgnoreCase("PreAuth")
                || Boolean.FALSE.equals(data.properties().get("capture"));
        return new Payment(method, card, !reserves, shares);
    }

    /** The data of a voucher has its card under a name with a capital letter. */
    private static SentBody withCard(SentBody data) {
        if (!data.has("Card")) {
            return data;
        }
        Map<String, Object> named = new LinkedHashMap<>(data.properties());
        named.put("card", named.remove("Card"));
        return new SentBody(named);
    }
}
