package tallygate.genauth.quota;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Estimates how a quota will be used. An estimate needs data, and does not look further ahead than its data looks back.
 *
 * <p>{@code docs/quotas.md} has examples and the method of estimation.
 */
public final class QuotaForecasts {
    private QuotaForecasts() {}

    /**
     * Estimates the monthly active users at the end of the current billing period, and the day on which they reach the quota.
     *
     * @param history the periods so far, in any order, with or without the current one; those without numbers are ignored
     * @return empty if there are fewer than three complete periods, and less than half of the current one has elapsed
     */
    public static Optional<QuotaForecast> ofMonthlyActiveUsers(List<MauPeriod> history, LocalDate today) {
        return new MauForecast(history, today).estimate();
    }

    /**
     * Estimates the use of an entitlement a week from today, and the day on which it reaches the limit.
     *
     * @param samples in any order; the last one of a day counts, and of more than 100 days the latest
     * @return empty if there are samples of fewer than three days, or of less than a week
     */
    public static Optional<QuotaForecast> ofEntitlement(
            Entitlement entitlement, List<UsageSample> samples, LocalDate today) {
        return new SampleForecast(entitlement, samples, today).estimate();
    }
}
