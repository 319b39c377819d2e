package tallygate.genauth.quota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads amounts, which the API sends as decimal text. */
public final class Amounts {
    private static final Pattern PLAIN_DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,15})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Amounts() {}

    /**
     * Returns the number that a text has, with all its decimals; empty if it is not a number. A text with an exponent is not
     * one, because it could print as a billion digits.
     */
    public static Optional<BigDecimal> number(String text) {
        String trimmed = text.strip();
        return PLAIN_DECIMAL.matcher(trimmed).matches() ? Optional.of(new BigDecimal(trimmed)) : Optional.empty();
    }

    /** Returns the percentage, rounded down, so that 100 % means that everything is used. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.FLOOR);
    }

    /** Returns whether the part reaches a percentage of the whole, without rounding. */
    static boolean reaches(BigDecimal part, BigDecimal whole, BigDecimal percent) {
        return part.multiply(HUNDRED).compareTo(whole.multiply(percent)) >= 0;
    }
}
