package tallygate.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums orders up while they arrive, so that no more than the latest are kept. */
final class OrderTally {
    static final int LATEST = 10;

    private static final Comparator<Order> NEWEST_FIRST =
            Comparator.comparing(Order::created).reversed();

    private final List<Order> latest = new ArrayList<>();
    private final Map<String, StatusTotal> byStatus = new TreeMap<>();
    private StatusTotal all = StatusTotal.none("all");

    void add(Order order) {
        all = all.plus(order);
        byStatus.put(
                order.status(),
                byStatus.getOrDefault(order.status(), StatusTotal.none(order.status()))
                        .plus(order));
        latest.add(order);
        latest.sort(NEWEST_FIRST);
        if (latest.size() > LATEST) {
            latest.remove(LATEST);
        }
    }

    int count() {
        return all.count();
    }

    Orders result() {
        return new Orders(latest, List.copyOf(byStatus.values()), all);
    }
}
