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
     * The number that a text holds, with all its decimals; empty if it is none. An exponent is not read, because a short one
     * could print as a billion digits.
     */
    public static Optional<BigDecimal> number(String text) {
        String trimmed = text.strip();
        return PLAIN_DECIMAL.matcher(trimmed).matches() ? Optional.of(new BigDecimal(trimmed)) : Optional.empty();
    }

    /** Rounded down, so that 100 % is shown only once everything is used. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.FLOOR);
    }

    /** Whether the part reaches a percentage of the whole, without rounding. */
    static boolean reaches(BigDecimal part, BigDecimal whole, BigDecimal percent) {
        return part.multiply(HUNDRED).compareTo(whole.multiply(percent)) >= 0;
    }
}
