package tallygate.cli.report;

import java.time.LocalDate;
import java.time.YearMonth;
import tallygate.genauth.quota.MauPeriod;

/** Names billing periods. */
final class PeriodLabel {
    private PeriodLabel() {}

    /** Returns the month if the period is one, else its first and last day. */
    static String of(MauPeriod period) {
        return period.firstDay()
                .flatMap(first -> period.lastDay().map(last -> label(first, last)))
                .orElseGet(() -> period.startText() + ".." + period.endText());
    }

    private static String label(LocalDate first, LocalDate last) {
        YearMonth month = YearMonth.from(first);
        return first.equals(month.atDay(1)) && last.equals(month.atEndOfMonth())
                ? month.toString()
                : first + ".." + last;
    }
}
