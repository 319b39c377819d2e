package tallygate.sandbox.internal.pagarme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallygate.sandbox.internal.http.Parameters;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;
import tallygate.sandbox.internal.json.Templates;

/** Sums the usages of an initial subscription, which has one billing period for all usages. */
final class UsageTotals {
    private final UsageBook book;

    UsageTotals(UsageBook book) {
        this.book = book;
    }

    Map<String, Object> details(Map<String, Object> example, ReceivedCall call) {
        String subscription = SubscriptionItems.fixedSubscription(call);
        String period = period(subscription);
        if (!call.parameter("cycle_id").orElse(period).equals(period)) {
            throw new Rejection(404, "Cycle not found.");
        }
        List<BookedUsage> usages = book.accepted().stream()
                .filter(usage -> usage.item().subscriptionId().equals(subscription))
                .filter(usage ->
                        call.parameter("item_id").map(usage.item().id()::equals).orElse(true))
                .filter(usage -> UsageBook.asked(call, "group", usage.content().group()))
                .toList();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("subscription_id", subscription);
        values.put("total_amount", cents(usages));
        Map<String, Object> cycle = Templates.object(example.get("Period"));
        cycle.put("id", period);
        cycle.put("billing_at", cycle.get("end_at"));
        cycle.put("created_at", cycle.get("start_at"));
        cycle.put("updated_at", cycle.get("end_at"));
        values.put("Period", cycle);
        values.put("Usages", book.page(usages, call));
        return Templates.filled(example, values);
    }

    Map<String, Object> report(Map<String, Object> example, ReceivedCall call) {
        String period = period(SubscriptionItems.fixedSubscription(call));
        if (!Parameters.required(call, "period_id").equals(period)) {
            throw new Rejection(404, "Period not found.");
        }
        return example;
    }

    static String period(String subscription) {
        return subscription.replaceFirst("sub_", "period_");
    }

    private static long cents(List<BookedUsage> usages) {
        return usages.stream()
                .filter(usage -> usage.takenBackAt().isEmpty())
                .map(usage -> usage.item().cents(usage.content()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
