package tallygate.cli.report;

import java.util.List;

/**
 * The latest orders, newest first, and the sums of all.
 *
 * @param byMonth the latest months that have orders, oldest first
 */
record OrderSummary(List<Order> latest, List<StatusTotal> byStatus, List<OrderMonth> byMonth, StatusTotal all) {
    OrderSummary {
        latest = List.copyOf(latest);
        byStatus = List.copyOf(byStatus);
        byMonth = List.copyOf(byMonth);
    }
}
