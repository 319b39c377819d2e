package tallygate.cli.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tallygate.genauth.quota.Amounts;

/**
 * The package and its remaining time.
 *
 * @param name empty if the server sent none
 * @param endTime as the server wrote it
 * @param daysLeft from today to its last day, negative afterwards; empty if the end time is not a date
 * @param overdueDays as counted by the server, 0 if it sent none
 */
record PackageState(
        String code, String name, String edition, String endTime, Optional<Long> daysLeft, long overdueDays) {

    static PackageState of(
            String code, String name, String edition, String endTime, String overdueDays, LocalDate today) {
        return new PackageState(
                code,
                name,
                edition,
                endTime,
                Days.in(endTime).map(end -> ChronoUnit.DAYS.between(today, end)),
                Amounts.number(overdueDays).map(Number::longValue).orElse(0L));
    }

    boolean ended() {
        return overdueDays > 0 || daysLeft.filter(days -> days < 0).isPresent();
    }

    String validity() {
        if (overdueDays > 0) {
            return "overdue by " + days(overdueDays) + " (ended " + endTime + ")";
        }
        if (daysLeft.isEmpty()) {
            return endTime.isBlank() ? "no end given" : "ends " + endTime;
        }
        long days = daysLeft.get();
        if (days < 0) {
            return "ended " + days(-days) + " ago (" + endTime + "), not counted as overdue";
        }
        return days == 0 ? "ends today (" + endTime + ")" : days(days) + " left (until " + endTime + ")";
    }

    private static String days(long count) {
        return count == 1 ? "1 day" : count + " days";
    }
}
