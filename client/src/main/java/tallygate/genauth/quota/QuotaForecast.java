package tallygate.genauth.quota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The estimated use of a quota, if it continues as before; created by {@link QuotaForecasts}.
 *
 * @param day the day that the estimate is for
 * @param expected the use by then, in whole units
 * @param low the lower end of the expected range
 * @param high the upper end of the expected range
 * @param limit the quota; empty if there is no limit, or if it is not known
 * @param runsOutOn the day on which the quota is expected to be used up, today if it is used up; empty if no such day is
 *     expected
 * @param method how the estimate was made
 * @param confidence how reliable it is
 */
public record QuotaForecast(
        LocalDate day,
        BigDecimal expected,
        BigDecimal low,
        BigDecimal high,
        Optional<BigDecimal> limit,
        Optional<LocalDate> runsOutOn,
        Method method,
        Confidence confidence) {

    /** How an estimate was made. */
    public enum Method {
        /** A straight line (Theil-Sen) through the complete billing periods: needs three. */
        TREND_OF_PERIODS,
        /**
         * The use so far, divided by the elapsed share of the period: needs half of the period. Usually too high, because a
         * returning user is counted once.
         */
        SHARE_OF_PERIOD,
        /** A straight line (Theil-Sen) through your own samples: needs three, over at least a week. */
        TREND_OF_SAMPLES
    }

    /** How reliable an estimate is. */
    public enum Confidence {
        /** At least six points, which are within a tenth of the line on average. */
        HIGH,
        /** At least four points, which are within a quarter of the line on average. */
        MEDIUM,
        /** Fewer points, or more scattered ones. */
        LOW;

        static Confidence of(TrendLine line, int points) {
            if (points >= 6 && line.relativeSpread() <= 0.1) {
                return HIGH;
            }
            return points >= 4 && line.relativeSpread() <= 0.25 ? MEDIUM : LOW;
        }
    }

    /**
     * Returns a text for people, for example
     * {@code 620 expected by 2025-07-31 (610 to 630, TREND_OF_PERIODS, confidence HIGH)}.
     */
    @Override
    public String toString() {
        String text = expected.toPlainString() + " expected by " + day + " (" + low.toPlainString() + " to "
                + high.toPlainString() + ", " + method + ", confidence " + confidence + ")";
        return runsOutOn.map(end -> text + ", used up on " + end).orElse(text);
    }
}
