package tallygate.genauth.quota;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds estimates: a decimal would suggest a precision that they lack. */
final class WholeUnits {
    private WholeUnits() {}

    /** Returns the nearest whole number, and 0 for what would be negative. */
    static BigDecimal of(double value) {
        return BigDecimal.valueOf(Math.max(0, value)).setScale(0, RoundingMode.HALF_UP);
    }
}
