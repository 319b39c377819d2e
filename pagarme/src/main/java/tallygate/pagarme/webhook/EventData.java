package tallygate.pagarme.webhook;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.pagarme.model.GetAddressResponse;
import tallygate.pagarme.model.GetBankAccountResponse;
import tallygate.pagarme.model.GetCardResponse;
import tallygate.pagarme.model.GetChargeResponse;
import tallygate.pagarme.model.GetCheckoutPaymentResponse;
import tallygate.pagarme.model.GetCustomerResponse;
import tallygate.pagarme.model.GetDiscountResponse;
import tallygate.pagarme.model.GetIncrementResponse;
import tallygate.pagarme.model.GetInvoiceResponse;
import tallygate.pagarme.model.GetOrderItemResponse;
import tallygate.pagarme.model.GetOrderResponse;
import tallygate.pagarme.model.GetPlanItemResponse;
import tallygate.pagarme.model.GetPlanResponse;
import tallygate.pagarme.model.GetRecipientResponse;
import tallygate.pagarme.model.GetSubscriptionItemResponse;
import tallygate.pagarme.model.GetSubscriptionResponse;
import tallygate.pagarme.model.GetUsageResponse;
import tallygate.pagarme.model.ModelAdapterFactory;

/** The types of the objects of events, by the part of their kind before the dot. */
final class EventData {
    /** The types of chargebacks and transfers are not documented; transfers have two. */
    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("address", GetAddressResponse.class),
            Map.entry("bank_account", GetBankAccountResponse.class),
            Map.entry("card", GetCardResponse.class),
            Map.entry("charge", GetChargeResponse.class),
            Map.entry("checkout", GetCheckoutPaymentResponse.class),
            Map.entry("customer", GetCustomerResponse.class),
            Map.entry("discount", GetDiscountResponse.class),
            Map.entry("increment", GetIncrementResponse.class),
            Map.entry("invoice", GetInvoiceResponse.class),
            Map.entry("order", GetOrderResponse.class),
            Map.entry("order_item", GetOrderItemResponse.class),
            Map.entry("plan", GetPlanResponse.class),
            Map.entry("plan_item", GetPlanItemResponse.class),
            Map.entry("recipient", GetRecipientResponse.class),
            Map.entry("subscription", GetSubscriptionResponse.class),
            Map.entry("subscription_item", GetSubscriptionItemResponse.class),
            Map.entry("usage", GetUsageResponse.class));

    private static final Moshi MOSHI =
            new Moshi.Builder().add(ModelAdapterFactory.INSTANCE).build();

    private EventData() {}

    /** Returns the adapter of the type; null unless events of this kind have objects of it. */
    static <T> @Nullable JsonAdapter<T> adapter(String event, Class<T> type) {
        return type.equals(TYPES.get(subject(event))) ? MOSHI.adapter(type) : null;
    }

    /** Returns whether the object of events of this kind is documented. */
    static boolean isTyped(String event) {
        return TYPES.containsKey(subject(event));
    }

    private static String subject(String event) {
        return event.replaceFirst("[.].*$", "");
    }

    /** Renames {@code subscriptionId} to {@code subscription_id}: only the invoice within a charge has the former. */
    static Map<String, @Nullable Object> named(Map<?, ?> data) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        data.forEach((name, value) -> named.put(
                String.valueOf(name),
                name.equals("invoice") && value instanceof Map<?, ?> invoice ? invoice(invoice) : value));
        return named;
    }

    private static Map<String, @Nullable Object> invoice(Map<?, ?> sent) {
        Map<String, @Nullable Object> invoice = new LinkedHashMap<>();
        sent.forEach((name, value) -> invoice.put(String.valueOf(name), value));
        if (invoice.get("subscription_id") == null && invoice.containsKey("subscriptionId")) {
            invoice.put("subscription_id", invoice.remove("subscriptionId"));
        }
        return invoice;
    }
}
