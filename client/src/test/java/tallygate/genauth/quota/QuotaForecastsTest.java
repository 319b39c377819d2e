package tallygate.genauth.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallygate.genauth.quota.QuotaForecast.Confidence;
import tallygate.genauth.quota.QuotaForecast.Method;

final class QuotaForecastsTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-07-16");
    private static final YearMonth THIS_MONTH = YearMonth.from(TODAY);

    @Test
    void forecastIsEmptyWithoutData() {
        assertThat(forecast("1000")).isEmpty();
        assertThat(QuotaForecasts.ofMonthlyActiveUsers(
                        List.of(month(THIS_MONTH.minusMonths(1), "500", "1000"), month(THIS_MONTH, "510", "1000")),
                        TODAY.minusDays(1)))
                .isEmpty(); // less than half of the month
        assertThat(QuotaForecasts.ofMonthlyActiveUsers(
                        List.of(new MauPeriod("soon", "later", "10", "20"), month(THIS_MONTH, "many", "1000")), TODAY))
                .isEmpty();
    }

    @Test
    void completeMonthsAreContinued() {
        QuotaForecast forecast =
                forecast("1000", 500, 520, 540, 560, 580, 600, 310).orElseThrow();

        assertThat(forecast.method()).isEqualTo(Method.TREND_OF_PERIODS);
        assertThat(forecast.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(forecast.day()).isEqualTo("2025-07-31");
        assertThat(forecast.expected().intValue()).isBetween(615, 625);
        assertThat(forecast.limit()).contains(new BigDecimal("1000"));
        assertThat(forecast.runsOutOn()).isEmpty();
        assertThat(forecast.toString())
                .startsWith(forecast.expected() + " expected by 2025-07-31 (")
                .endsWith("confidence HIGH)");
    }

    @Test
    void oneUnusualMonthDoesNotBendTheTrend() {
        assertThat(forecast("1000", 500, 520, 5000, 560, 580, 600, 310)
                        .orElseThrow()
                        .expected()
                        .intValue())
                .isBetween(600, 640);
    }

    @Test
    void quotaThatGrowthReachesInALaterMonthHasADay() {
        // 700 in July, 800 in August, 900 in September.
        QuotaForecast forecast = forecast("780", 300, 400, 500, 600, 400).orElseThrow();

        assertThat(forecast.confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(forecast.runsOutOn().orElseThrow()).isBetween("2025-08-25", "2025-09-03");
    }

    @Test
    void estimateLooksNoFurtherAheadThanTheDataLooksBack() {
        assertThat(forecast("5000", 300, 400, 500, 600, 400).orElseThrow().runsOutOn())
                .isEmpty();
    }

    @Test
    void quotaThatRunsOutThisMonthHasADay() {
        QuotaForecast forecast = forecast("650", 300, 400, 500, 600, 500).orElseThrow();

        // From 500 today to some 700 at the end.
        assertThat(forecast.runsOutOn().orElseThrow()).isBetween("2025-07-26", "2025-07-29");
    }

    @Test
    void quotaThatIsUsedUpRunsOutToday() {
        assertThat(forecast("450", 300, 400, 500, 600, 500).orElseThrow().runsOutOn())
                .contains(TODAY);
    }

    @Test
    void monthAboveTheTrendIsContinuedByItself() {
        QuotaForecast forecast = forecast("3000", 500, 500, 500, 500, 800).orElseThrow();

        assertThat(forecast.method()).isEqualTo(Method.SHARE_OF_PERIOD);
        assertThat(forecast.confidence()).isEqualTo(Confidence.LOW);
        assertThat(forecast.low()).isEqualTo("800");
        assertThat(forecast.expected()).isEqualTo("1550"); // 800 in 16 of 31 days
        assertThat(forecast.high()).isEqualTo(forecast.expected());
    }

    @Test
    void quotaWithoutALimitIsForecastWithoutADay() {
        QuotaForecast forecast = forecast("unlimited", 300, 400, 500, 600, 500).orElseThrow();

        assertThat(forecast.limit()).isEmpty();
        assertThat(forecast.runsOutOn()).isEmpty();
    }

    @Test
    void samplesOfAnEntitlementAreContinued() {
        Entitlement storage = new Entitlement("Storage", "", false, "160", "200");
        List<UsageSample> samples = new ArrayList<>();
        for (int day = 0; day <= 20; day++) {
            samples.add(new UsageSample(TODAY.minusDays(day), BigDecimal.valueOf(160 - 3L * day)));
        }

        QuotaForecast forecast =
                QuotaForecasts.ofEntitlement(storage, samples, TODAY).orElseThrow();

        assertThat(forecast.method()).isEqualTo(Method.TREND_OF_SAMPLES);
        assertThat(forecast.day()).isEqualTo(TODAY.plusDays(7));
        assertThat(forecast.expected()).isEqualTo("181");
        assertThat(forecast.runsOutOn()).contains(TODAY.plusDays(14));
    }

    @Test
    void fewSamplesOrAFlatLineForeseeNoDay() {
        Entitlement storage = new Entitlement("Storage", "", false, "160", "200");
        List<UsageSample> flat = List.of(sample(0, 160), sample(5, 160), sample(10, 160));

        assertThat(QuotaForecasts.ofEntitlement(storage, flat, TODAY)
                        .orElseThrow()
                        .runsOutOn())
                .isEmpty();
        assertThat(QuotaForecasts.ofEntitlement(storage, flat.subList(0, 2), TODAY))
                .isEmpty();
        assertThat(QuotaForecasts.ofEntitlement(
                        storage, List.of(sample(0, 160), sample(0, 150), sample(1, 100), sample(2, 90)), TODAY))
                .isEmpty();
    }

    private static UsageSample sample(int daysAgo, long used) {
        return new UsageSample(TODAY.minusDays(daysAgo), BigDecimal.valueOf(used));
    }

    /** @param users month by month, the last being that of today */
    private static Optional<QuotaForecast> forecast(String limit, int... users) {
        List<MauPeriod> history = new ArrayList<>();
        for (int index = 0; index < users.length; index++) {
            history.add(
                    0, month(THIS_MONTH.minusMonths(users.length - 1L - index), Integer.toString(users[index]), limit));
        }
        return QuotaForecasts.ofMonthlyActiveUsers(history, TODAY);
    }

    private static MauPeriod month(YearMonth month, String used, String limit) {
        return new MauPeriod(
                month.atDay(1).format(DateTimeFormatter.BASIC_ISO_DATE),
                month.atEndOfMonth().format(DateTimeFormatter.BASIC_ISO_DATE),
                used,
                limit);
    }
}
