package tallygate.cli.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/**
 * The orders of one month.
 *
 * @param counts how many there are, by status
 * @param sum of those whose amount is a number
 */
record OrderMonth(YearMonth month, Map<String, Integer> counts, BigDecimal sum) {
    OrderMonth {
        counts = Map.copyOf(counts);
    }

    static OrderMonth of(YearMonth month, Order order) {
        return new OrderMonth(
                month, Map.of(order.status(), 1), order.amountNumber().orElse(BigDecimal.ZERO));
    }

    OrderMonth plus(OrderMonth other) {
        Map<String, Integer> both = new HashMap<>(counts);
        other.counts.forEach((status, count) -> both.merge(status, count, Integer::sum));
        return new OrderMonth(month, both, sum.add(other.sum));
    }

    int count(String status) {
        return counts.getOrDefault(status, 0);
    }

    int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
