package tallygate.sandbox.internal.pagarme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallygate.sandbox.internal.json.Templates;

/**
 * Discounts and increments of a subscription or of one of its items. A share refers to the price before any of them; the
 * price never falls below zero.
 *
 * @param discounted the sum of the discounts, in cents
 * @param added the sum of the increments, in cents
 */
record Adjustments(long discounted, long added) {
    static Adjustments of(long price, @Nullable Object discounts, @Nullable Object increments, int cycle) {
        long added = sum(price, increments, "increment_type", cycle);
        return new Adjustments(Math.min(price + added, sum(price, discounts, "discount_type", cycle)), added);
    }

    long applied(long price) {
        return price + added - discounted;
    }

    private static long sum(long price, @Nullable Object list, String kind, int cycle) {
        return (list instanceof List<?> each ? each : List.of())
                .stream()
                        .map(Templates::object)
                        .filter(adjustment -> holds(adjustment, cycle))
                        .mapToLong(adjustment -> cents(price, adjustment, kind))
                        .sum();
    }

    /** Returns whether an adjustment applies to a cycle; without a number of cycles it applies to all. */
    private static boolean holds(Map<String, Object> adjustment, int cycle) {
        boolean active = "active".equals(adjustment.get("status"));
        return active && (!(adjustment.get("cycles") instanceof Number cycles) || cycle <= cycles.intValue());
    }

    private static long cents(long price, Map<String, Object> adjustment, String kind) {
        BigDecimal value = Pricing.decimal(adjustment, "value");
        return "flat".equals(adjustment.get(kind)) ? value.longValue() : Pricing.share(value, price);
    }
}
