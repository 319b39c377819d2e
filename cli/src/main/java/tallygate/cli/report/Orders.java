package tallygate.cli.report;

import java.util.List;

/** The latest orders one by one, newest first, and all of them summed up. */
record Orders(List<Order> latest, List<StatusTotal> byStatus, StatusTotal all) {
    Orders {
        latest = List.copyOf(latest);
        byStatus = List.copyOf(byStatus);
    }
}
