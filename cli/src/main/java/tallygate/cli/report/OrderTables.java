package tallygate.cli.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prints the latest orders, and the sums of all by status. */
final class OrderTables {
    private static final int DAY = 10;
    private static final int NUMBER = 26;
    private static final int STATUS = 9;
    private static final int AMOUNT = 12;
    private static final int COUNT = 6;
    private static final int SUM = 20;
    private static final int SMALLEST_SCALE = 2;

    private final ReportLines page;

    OrderTables(ReportLines page) {
        this.page = page;
    }

    void add(OrderSummary orders) {
        page.heading(
                "Latest orders", orders.latest().size() + " of " + orders.all().count());
        if (orders.latest().isEmpty()) {
            page.sentence("none");
            return;
        }
        int scale = scale(orders.latest().stream().map(Order::amountNumber).flatMap(Optional::stream));
        orders.latest().forEach(order -> add(order, scale));
        page.heading("Orders by status", "orders and their sum");
        List<StatusTotal> totals = orders.byStatus();
        int sumScale =
                scale(Stream.concat(totals.stream(), Stream.of(orders.all())).map(StatusTotal::sum));
        totals.forEach(total -> add(Order.statusName(total.status()), total, sumScale));
        add("all", orders.all(), sumScale);
    }

    private void add(Order order, int scale) {
        String amount = order.amountNumber()
                .map(number -> number.setScale(scale).toPlainString())
                .orElse(order.amount());
        String day = page.left(day(order), DAY);
        String status = page.paint(tone(order.status()), page.left(Order.statusName(order.status()), STATUS));
        String rightAmount = page.right(amount, AMOUNT);
        if (page.isWide()) {
            int goods = page.width() - 2 - DAY - 1 - NUMBER - 1 - STATUS - 1 - AMOUNT - 2;
            page.line("  " + day + " " + page.left(order.number(), NUMBER) + " " + status + " " + rightAmount + "  "
                    + page.left(order.goods(), goods));
        } else {
            page.line("  " + day + " " + status + " " + rightAmount);
            page.sentence("  " + order.number() + " " + order.goods());
        }
    }

    private void add(String name, StatusTotal total, int scale) {
        String sum = "  " + page.left(name, DAY) + " "
                + page.right(Integer.toString(total.count()), COUNT) + " "
                + page.right(total.sum().setScale(scale).toPlainString(), SUM);
        String left = total.leftOut() == 0 ? "" : "  without " + total.leftOut() + " whose amount is not a number";
        if (Cells.width(sum + left) <= page.width()) {
            page.line(sum + left);
        } else {
            page.line(sum);
            page.sentence(left);
        }
    }

    private static String day(Order order) {
        return order.created().length() > DAY ? order.created().substring(0, DAY) : order.created();
    }

    private static Tone tone(String status) {
        return switch (status) {
            case "2", "3" -> Tone.GOOD;
            case "1" -> Tone.WARNING;
            default -> Tone.QUIET;
        };
    }

    /** Returns enough decimals for all numbers of a column: nothing is rounded, and the decimal points are aligned. */
    private static int scale(Stream<BigDecimal> numbers) {
        return numbers.mapToInt(BigDecimal::scale).reduce(SMALLEST_SCALE, Math::max);
    }
}
