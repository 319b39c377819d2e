package tallygate.cli.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import tallygate.genauth.quota.Amounts;

/** One order, as the server wrote it. */
record Order(String number, String created, String status, String goods, String amount) {

    Optional<BigDecimal> amountNumber() {
        return Amounts.number(amount);
    }

    /** Returns the month of its creation; empty if the time does not have the form {@code yyyy-MM-dd HH:mm:ss}. */
    Optional<YearMonth> month() {
        return Days.in(created).map(YearMonth::from);
    }

    /** Returns the name of the status; an undocumented status keeps its number. */
    static String statusName(String status) {
        return switch (status) {
            case "1" -> "unpaid";
            case "2" -> "paid";
            case "3" -> "completed";
            case "4" -> "cancelled";
            case "5" -> "expired";
            default -> "status " + status;
        };
    }
}
