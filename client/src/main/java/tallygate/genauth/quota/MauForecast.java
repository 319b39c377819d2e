package tallygate.genauth.quota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tallygate.genauth.quota.QuotaForecast.Confidence;
import tallygate.genauth.quota.QuotaForecast.Method;

/** Continues the history of monthly active users. */
final class MauForecast {
    private static final int FEWEST = 3;
    private static final double SMALLEST_SHARE = 0.5;
    private static final int FAR = 3;

    private final List<Past> complete;
    private final Current current;
    private final LocalDate today;

    MauForecast(List<MauPeriod> history, LocalDate today) {
        List<Past> past = history.stream()
                .flatMap(period -> Past.of(period).stream())
                .sorted(Comparator.comparing(Past::first))
                .toList();
        this.today = today;
        this.complete =
                past.stream().filter(period -> period.last().isBefore(today)).toList();
        this.current = past.stream()
                .filter(period -> !today.isBefore(period.first()) && !today.isAfter(period.last()))
                .findFirst()
                .map(Current::of)
                .orElseGet(() -> Current.withoutRecord(complete, today));
    }

    Optional<QuotaForecast> estimate() {
        if (complete.size() >= FEWEST) {
            TrendLine line =
                    TrendLine.through(complete.stream().map(Past::point).toList());
            double expected = line.at(current.first().toEpochDay());
            // Far more users than the trend predicts for the whole period: it does not hold for this one.
            if (current.used() <= expected + FAR * line.spread()) {
                return Optional.of(byTrend(line, expected));
            }
        }
        return current.share(today) >= SMALLEST_SHARE && current.used() > 0 ? Optional.of(byShare()) : Optional.empty();
    }

    private QuotaForecast byTrend(TrendLine line, double trend) {
        double expected = Math.max(trend, current.used());
        return new QuotaForecast(
                current.last(),
                WholeUnits.of(expected),
                WholeUnits.of(Math.max(trend - line.spread(), current.used())),
                WholeUnits.of(expected + line.spread()),
                current.limit(),
                current.limit().flatMap(limit -> runsOut(limit.doubleValue(), expected, Optional.of(line))),
                Method.TREND_OF_PERIODS,
                Confidence.of(line, complete.size()));
    }

    private QuotaForecast byShare() {
        double expected = current.used() / current.share(today);
        return new QuotaForecast(
                current.last(),
                WholeUnits.of(expected),
                WholeUnits.of(current.used()),
                WholeUnits.of(expected),
                current.limit(),
                current.limit().flatMap(limit -> runsOut(limit.doubleValue(), expected, Optional.empty())),
                Method.SHARE_OF_PERIOD,
                Confidence.LOW);
    }

    private Optional<LocalDate> runsOut(double limit, double expected, Optional<TrendLine> line) {
        if (current.used() >= limit) {
            return Optional.of(today);
        }
        if (expected >= limit) {
            double share = (limit - current.used()) / (expected - current.used());
            long days = current.last().toEpochDay() - today.toEpochDay();
            return Optional.of(today.plusDays((long) Math.ceil(share * days)));
        }
        return line.flatMap(trend -> laterPeriod(limit, trend));
    }

    private Optional<LocalDate> laterPeriod(double limit, TrendLine line) {
        long length = current.length();
        for (int period = 1; period <= complete.size(); period++) {
            LocalDate first = current.first().plusDays(period * length);
            double users = line.at(first.toEpochDay());
            if (users >= limit) {
                return Optional.of(first.plusDays((long) Math.ceil(limit / users * length) - 1));
            }
        }
        return Optional.empty();
    }

    /** A period whose days and users are known. */
    private record Past(LocalDate first, LocalDate last, BigDecimal used, Optional<BigDecimal> limit) {
        static Optional<Past> of(MauPeriod period) {
            return period.firstDay().flatMap(first -> period.lastDay()
                    .filter(last -> !last.isBefore(first))
                    .flatMap(last -> period.used().map(used -> new Past(first, last, used, limit(period)))));
        }

        /** Returns the limit; empty for a quota of zero, which is not a limit to reach. */
        private static Optional<BigDecimal> limit(MauPeriod period) {
            return period.limit().filter(limit -> limit.signum() > 0);
        }

        TrendLine.Point point() {
            return new TrendLine.Point(first.toEpochDay(), used.doubleValue());
        }
    }

    /** The current period. */
    private record Current(LocalDate first, LocalDate last, double used, Optional<BigDecimal> limit) {
        static Current of(Past period) {
            return new Current(period.first(), period.last(), period.used().doubleValue(), period.limit());
        }

        /** Returns the current month, with the quota of the latest period. */
        static Current withoutRecord(List<Past> complete, LocalDate today) {
            YearMonth month = YearMonth.from(today);
            Optional<BigDecimal> limit = complete.isEmpty()
                    ? Optional.empty()
                    : complete.get(complete.size() - 1).limit();
            return new Current(month.atDay(1), month.atEndOfMonth(), 0, limit);
        }

        long length() {
            return last.toEpochDay() - first.toEpochDay() + 1;
        }

        double share(LocalDate today) {
            return (today.toEpochDay() - first.toEpochDay() + 1) / (double) length();
        }
    }
}
