package tallygate.cli.report;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * One entitlement and how much of it is used.
 *
 * @param percent how much of the total is used; empty unless the allowance is {@link Allowance#MEASURED}
 */
record Entitlement(
        String code,
        String name,
        boolean trial,
        String used,
        String total,
        Allowance allowance,
        Optional<BigDecimal> percent) {

    enum Allowance {
        /** Used and total are numbers. */
        MEASURED,
        /** There is no upper end. The documents do not say how that is written; servers send -1 or the word. */
        UNLIMITED,
        /** The total is zero. */
        NONE,
        /** Used or total is text, which is shown and not calculated with. */
        TEXT
    }

    static Entitlement of(String code, String name, boolean trial, String used, String total) {
        Optional<BigDecimal> usedNumber = Amounts.number(used);
        Optional<BigDecimal> totalNumber = Amounts.number(total);
        Allowance allowance = allowance(total, totalNumber, usedNumber.isPresent());
        Optional<BigDecimal> percent = allowance == Allowance.MEASURED
                ? usedNumber.flatMap(part -> totalNumber.map(whole -> Amounts.percent(part, whole)))
                : Optional.empty();
        return new Entitlement(code, name, trial, used, total, allowance, percent);
    }

    private static Allowance allowance(String total, Optional<BigDecimal> number, boolean usedIsNumber) {
        int sign = number.map(BigDecimal::signum).orElse(1);
        if (sign < 0 || total.strip().toLowerCase(Locale.ROOT).equals("unlimited")) {
            return Allowance.UNLIMITED;
        }
        if (number.isEmpty() || !usedIsNumber) {
            return Allowance.TEXT;
        }
        return sign == 0 ? Allowance.NONE : Allowance.MEASURED;
    }

    /** Whether more is used than was bought. */
    boolean exceeded() {
        return switch (allowance) {
            case MEASURED ->
                percent.filter(value -> value.compareTo(BigDecimal.valueOf(100)) > 0)
                        .isPresent();
            case NONE ->
                Amounts.number(used).filter(value -> value.signum() > 0).isPresent();
            case UNLIMITED, TEXT -> false;
        };
    }
}
