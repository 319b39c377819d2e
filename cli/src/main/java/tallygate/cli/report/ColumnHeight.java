package tallygate.cli.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Computes the height of a column in a box that is 100 high. */
final class ColumnHeight {
    private static final BigDecimal BOX = BigDecimal.valueOf(100);

    private ColumnHeight() {}

    /** Returns 0 for a value that is not above zero; otherwise at least 1, so that it is visible. */
    static int of(Optional<BigDecimal> value, BigDecimal scale) {
        return value.filter(number -> number.signum() > 0)
                .map(number -> number.multiply(BOX)
                        .divide(scale, 0, RoundingMode.HALF_UP)
                        .max(BigDecimal.ONE)
                        .intValue())
                .orElse(0);
    }
}
