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

    /** The month in which it was created; empty where the time is not written {@code yyyy-MM-dd HH:mm:ss}. */
    Optional<YearMonth> month() {
        return Days.in(created).map(YearMonth::from);
    }

    /** The word for the status; a status that the documents do not name keeps its number. */
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
