package tallygate.genauth.quota;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Estimates how a quota will be used. There is no estimate without data, and none looks further ahead than its data looks
 * back.
 */
public final class QuotaForecasts {
    private QuotaForecasts() {}

    /**
     * The monthly active users at the end of the billing period of today, and the day on which they reach the quota.
     *
     * @param history the periods so far, in any order, with or without that of today; those that are no numbers are left out
     * @return empty if there are fewer than three complete periods, and less than half of today's is over
     */
    public static Optional<QuotaForecast> ofMonthlyActiveUsers(List<MauPeriod> history, LocalDate today) {
        return new MauForecast(history, today).estimate();
    }

    /**
     * The use of an entitlement a week from today, and the day on which it reaches the limit.
     *
     * @param samples in any order; the last one of a day counts, and of more than 100 days the latest
     * @return empty if there are samples of fewer than three days, or of less than a week
     */
    public static Optional<QuotaForecast> ofEntitlement(
            Entitlement entitlement, List<UsageSample> samples, LocalDate today) {
        return new SampleForecast(entitlement, samples, today).estimate();
    }
}
