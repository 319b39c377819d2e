package tallygate.genauth.quota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the use of a quota will be, if it goes on as it did; {@link QuotaForecasts} makes it.
 *
 * @param day the day that the estimate is for
 * @param expected what will be used by then, in whole units
 * @param low the lower end of the expected range
 * @param high the upper end of the expected range
 * @param limit the quota; empty if there is no limit, or if it is not known
 * @param runsOutOn the day on which the quota is expected to be used up, today if it is; empty if that day is not foreseen
 * @param method how the estimate was made
 * @param confidence how far to trust it
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
         * What is used so far, divided by the share of the period that is over: needs half of the period. Too high as a
         * rule, since a user who returns is counted once.
         */
        SHARE_OF_PERIOD,
        /** A straight line (Theil-Sen) through your own samples: needs three, over at least a week. */
        TREND_OF_SAMPLES
    }

    /** How far to trust an estimate. */
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

    /** For people, for example {@code 620 expected by 2025-07-31 (610 to 630, TREND_OF_PERIODS, confidence HIGH)}. */
    @Override
    public String toString() {
        String text = expected.toPlainString() + " expected by " + day + " (" + low.toPlainString() + " to "
                + high.toPlainString() + ", " + method + ", confidence " + confidence + ")";
        return runsOutOn.map(end -> text + ", used up on " + end).orElse(text);
    }
}
