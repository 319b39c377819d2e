package tallygate.cli.subscriptions;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import okio.Buffer;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;
import tallygate.json.PrintableText;
import tallygate.pagarme.model.GetChargeResponse;
import tallygate.pagarme.model.GetCustomerResponse;
import tallygate.pagarme.model.GetInvoiceResponse;
import tallygate.pagarme.model.GetPeriodResponse;
import tallygate.pagarme.model.GetPlanResponse;
import tallygate.pagarme.model.GetSubscriptionItemResponse;
import tallygate.pagarme.model.GetSubscriptionResponse;

/** The displayed values of objects, without secrets. Amounts are in cents. */
final class Rows {
    private Rows() {}

    static Map<String, Object> of(GetPlanResponse plan) {
        return row("id", plan.id(), "name", plan.name(), "status", plan.status());
    }

    static Map<String, Object> of(GetSubscriptionResponse subscription) {
        return row(
                "id", subscription.id(),
                "status", subscription.status(),
                "payment_method", subscription.paymentMethod(),
                "interval", subscription.intervalCount() + " " + subscription.interval(),
                "customer", subscription.customer().map(GetCustomerResponse::name));
    }

    static Map<String, Object> of(GetCustomerResponse customer) {
        return row("id", customer.id(), "name", customer.name());
    }

    static Map<String, Object> of(GetInvoiceResponse invoice) {
        return row(
                "id", invoice.id(),
                "status", invoice.status(),
                "amount", invoice.amount(),
                "due_at", invoice.dueAt());
    }

    static Map<String, Object> of(GetChargeResponse charge) {
        return row(
                "id", charge.id(),
                "status", charge.status(),
                "amount", charge.amount(),
                "payment_method", charge.paymentMethod());
    }

    static Map<String, Object> of(GetSubscriptionItemResponse item) {
        return row(
                "id", item.id(),
                "name", item.name(),
                "status", item.status(),
                "scheme", item.pricingScheme().schemeType(),
                "quantity", item.quantity().<Object>map(quantity -> quantity).orElse("metered"));
    }

    static Map<String, Object> of(GetPeriodResponse cycle) {
        return row(
                "cycle", cycle.cycle(),
                "status", cycle.status(),
                "start_at", cycle.startAt(),
                "end_at", cycle.endAt());
    }

    /** Returns a line for people, in which values of a server cannot move the cursor of a terminal. */
    static String text(Map<String, Object> row) {
        return row.values().stream()
                .map(value -> PrintableText.of(value.toString()))
                .collect(Collectors.joining("  "));
    }

    static String json(Map<String, Object> row) {
        try {
            Buffer json = new Buffer();
            JsonDocument.encode(JsonValues.OBJECT, JsonValues.copyOf(row), json);
            return json.readUtf8();
        } catch (IOException e) {
            throw new IllegalStateException("texts and numbers could not be written as JSON", e);
        }
    }

    /** Without those that are empty. */
    static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1] instanceof Optional<?> optional
                    ? optional.orElse(null)
                    : namesAndValues[i + 1];
            if (value != null) {
                row.put(namesAndValues[i].toString(), value instanceof Number ? value : value.toString());
            }
        }
        return row;
    }
}
