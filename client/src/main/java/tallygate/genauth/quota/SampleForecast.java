package tallygate.genauth.quota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tallygate.genauth.quota.QuotaForecast.Confidence;
import tallygate.genauth.quota.QuotaForecast.Method;

/** Continues the samples of an entitlement. */
final class SampleForecast {
    private static final int FEWEST = 3;
    private static final int MOST = 100;
    private static final int WEEK = 7;

    private final Entitlement entitlement;
    private final LocalDate today;
    private final List<TrendLine.Point> points = new ArrayList<>();

    SampleForecast(Entitlement entitlement, List<UsageSample> samples, LocalDate today) {
        this.entitlement = entitlement;
        this.today = today;
        Map<LocalDate, BigDecimal> byDay = new TreeMap<>();
        samples.stream()
                .filter(sample -> !sample.day().isAfter(today))
                .forEach(sample -> byDay.put(sample.day(), sample.used()));
        byDay.forEach((day, used) -> points.add(new TrendLine.Point(day.toEpochDay(), used.doubleValue())));
    }

    Optional<QuotaForecast> estimate() {
        List<TrendLine.Point> latest = points.subList(Math.max(0, points.size() - MOST), points.size());
        if (latest.size() < FEWEST) {
            return Optional.empty();
        }
        long span = latest.get(latest.size() - 1).day() - latest.get(0).day();
        if (span < WEEK) {
            return Optional.empty();
        }
        TrendLine line = TrendLine.through(latest);
        LocalDate day = today.plusDays(WEEK);
        double expected = line.at(day.toEpochDay());
        return Optional.of(new QuotaForecast(
                day,
                WholeUnits.of(expected),
                WholeUnits.of(expected - line.spread()),
                WholeUnits.of(expected + line.spread()),
                entitlement.limit(),
                entitlement.limit().flatMap(limit -> runsOut(limit, line, span)),
                Method.TREND_OF_SAMPLES,
                Confidence.of(line, latest.size())));
    }

    private Optional<LocalDate> runsOut(BigDecimal limit, TrendLine line, long span) {
        if (entitlement.used().filter(used -> used.compareTo(limit) >= 0).isPresent()) {
            return Optional.of(today);
        }
        double days = (limit.doubleValue() - line.at(today.toEpochDay())) / line.slope();
        return line.slope() > 0 && days <= span
                ? Optional.of(today.plusDays(Math.max(0, (long) Math.ceil(days))))
                : Optional.empty();
    }
}
