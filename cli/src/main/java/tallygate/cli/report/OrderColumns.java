package tallygate.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of the chart of orders, a part for each status, in a box 100 high. */
record OrderColumns(List<Column> columns, List<Status> statuses) {
    private static final int STEP = 10;

    /** A status with its name and colour. */
    record Status(String status, String name, String tone) {}

    /** @param top the upper end, counted from the bottom */
    record Part(String tone, int top, int height) {}

    record Column(int x, String label, String month, List<Part> parts, OrderMonth orders) {
        int count(String status) {
            return orders.count(status);
        }

        BigDecimal sum() {
            return orders.sum();
        }
    }

    static OrderColumns of(OrderSummary orders, HtmlTexts texts) {
        List<Status> statuses = orders.byStatus().stream()
                .map(StatusTotal::status)
                .map(status -> new Status(status, texts.status(status), tone(status)))
                .toList();
        int most = orders.byMonth().stream().mapToInt(OrderMonth::count).max().orElse(1);
        List<Column> columns = new ArrayList<>();
        for (OrderMonth month : orders.byMonth()) {
            columns.add(new Column(
                    columns.size() * STEP + 1,
                    texts.shortMonth(month.month()),
                    texts.month(month.month()),
                    parts(month, statuses, BigDecimal.valueOf(most)),
                    month));
        }
        return new OrderColumns(columns, statuses);
    }

    private static List<Part> parts(OrderMonth month, List<Status> statuses, BigDecimal scale) {
        List<Part> parts = new ArrayList<>();
        int below = 0;
        for (Status status : statuses) {
            below += month.count(status.status());
            int top = ColumnHeight.of(Optional.of(BigDecimal.valueOf(below)), scale);
            int bottom = parts.isEmpty() ? 0 : parts.get(parts.size() - 1).top();
            if (top > bottom) {
                parts.add(new Part(status.tone(), top, top - bottom));
            }
        }
        return parts;
    }

    private static String tone(String status) {
        return switch (status) {
            case "1" -> "warning";
            case "2" -> "neutral";
            case "3" -> "good";
            case "4" -> "quiet";
            case "5" -> "bad";
            default -> "other";
        };
    }

    int width() {
        return Math.max(1, columns.size()) * STEP;
    }
}
