package tallygate.cli.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Sums orders while they arrive, so that only the latest orders and the sums of the latest months are kept. */
final class OrderTally {
    static final int LATEST = 10;
    static final int MONTHS = 12;

    private static final Comparator<Order> NEWEST_FIRST =
            Comparator.comparing(Order::created).reversed();

    private final List<Order> latest = new ArrayList<>();
    private final Map<String, StatusTotal> byStatus = new TreeMap<>();
    private final NavigableMap<YearMonth, OrderMonth> byMonth = new TreeMap<>();
    private StatusTotal all = StatusTotal.none("all");

    void add(Order order) {
        all = all.plus(order);
        byStatus.put(
                order.status(),
                byStatus.getOrDefault(order.status(), StatusTotal.none(order.status()))
                        .plus(order));
        order.month().ifPresent(month -> {
            byMonth.merge(month, OrderMonth.of(month, order), OrderMonth::plus);
            if (byMonth.size() > MONTHS) {
                byMonth.pollFirstEntry();
            }
        });
        latest.add(order);
        latest.sort(NEWEST_FIRST);
        if (latest.size() > LATEST) {
            latest.remove(LATEST);
        }
    }

    int count() {
        return all.count();
    }

    OrderSummary result() {
        return new OrderSummary(latest, List.copyOf(byStatus.values()), List.copyOf(byMonth.values()), all);
    }
}
