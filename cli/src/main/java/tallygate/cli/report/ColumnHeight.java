package tallygate.cli.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How high a column is in a box that is 100 high. */
final class ColumnHeight {
    private static final BigDecimal BOX = BigDecimal.valueOf(100);

    private ColumnHeight() {}

    /** 0 for a text that is not a number above zero; otherwise at least 1, so that it can be seen. */
    static int of(Optional<BigDecimal> value, BigDecimal scale) {
        return value.filter(number -> number.signum() > 0)
                .map(number -> number.multiply(BOX)
                        .divide(scale, 0, RoundingMode.HALF_UP)
                        .max(BigDecimal.ONE)
                        .intValue())
                .orElse(0);
    }
}
