package tallygate.cli.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The monthly active users of one billing period.
 *
 * @param start first day, as the server wrote it
 * @param end last day, as the server wrote it
 */
record Period(String start, String end, String used, String total) {

    Optional<BigDecimal> usedNumber() {
        return Amounts.number(used);
    }

    /** The quota; empty where it is not a number above zero. */
    Optional<BigDecimal> totalNumber() {
        return Amounts.number(total).filter(number -> number.signum() > 0);
    }

    Optional<BigDecimal> percent() {
        return usedNumber().flatMap(part -> totalNumber().map(whole -> Amounts.percent(part, whole)));
    }

    /** The month where the period is one, else its two ends. */
    String label() {
        try {
            LocalDate first = day(start);
            LocalDate last = day(end);
            YearMonth month = YearMonth.from(first);
            return first.equals(month.atDay(1)) && last.equals(month.atEndOfMonth())
                    ? month.toString()
                    : first + ".." + last;
        } catch (DateTimeParseException notTheDocumentedForm) {
            return start + ".." + end;
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text.strip(), DateTimeFormatter.BASIC_ISO_DATE);
    }
}
