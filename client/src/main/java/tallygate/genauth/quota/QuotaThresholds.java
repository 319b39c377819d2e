package tallygate.genauth.quota;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The percentages from which on the use of a quota is a warning or critical.
 *
 * <pre>{@code
 * QuotaThresholds thresholds = QuotaThresholds.of(80, 100);
 * for (Entitlement entitlement : Entitlement.listOf(client.getUsageInfo())) {
 *     if (thresholds.level(entitlement).isAlert()) {
 *         warn(entitlement);
 *     }
 * }
 * }</pre>
 *
 * @param warning above 0; may be above 100
 * @param critical not below {@code warning}
 */
public record QuotaThresholds(BigDecimal warning, BigDecimal critical) {

    /** @throws IllegalArgumentException if a threshold is not above 0, or if they are out of order */
    public QuotaThresholds {
        Objects.requireNonNull(warning, "warning");
        Objects.requireNonNull(critical, "critical");
        if (warning.signum() <= 0) {
            throw new IllegalArgumentException("The warning threshold is " + warning.toPlainString()
                    + " %. Every quota would be a warning; choose one above 0.");
        }
        if (critical.compareTo(warning) < 0) {
            throw new IllegalArgumentException("The critical threshold, " + critical.toPlainString()
                    + " %, is below the warning threshold, " + warning.toPlainString() + " %. Exchange them.");
        }
    }

    /**
     * Thresholds in whole percent, for example {@code of(80, 100)}.
     *
     * @throws IllegalArgumentException if a threshold is not above 0, or if they are out of order
     */
    public static QuotaThresholds of(int warning, int critical) {
        return new QuotaThresholds(BigDecimal.valueOf(warning), BigDecimal.valueOf(critical));
    }

    /**
     * Returns how urgent the use of a quota is, compared without rounding. A quota of zero is critical as soon as something
     * is used.
     */
    public QuotaLevel level(QuotaUse use) {
        return switch (use.allowance()) {
            case UNLIMITED -> QuotaLevel.OK;
            case MISSING, TEXT -> QuotaLevel.UNKNOWN;
            case NONE -> use.exceeded() ? QuotaLevel.CRITICAL : QuotaLevel.OK;
            case MEASURED -> measured(use);
        };
    }

    private QuotaLevel measured(QuotaUse use) {
        if (reached(use, critical)) {
            return QuotaLevel.CRITICAL;
        }
        return reached(use, warning) ? QuotaLevel.WARNING : QuotaLevel.OK;
    }

    private static boolean reached(QuotaUse use, BigDecimal threshold) {
        return use.used()
                .flatMap(used -> use.limit().map(limit -> Amounts.reaches(used, limit, threshold)))
                .orElse(false);
    }
}
