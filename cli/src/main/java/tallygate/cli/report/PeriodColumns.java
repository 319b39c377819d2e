package tallygate.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tallygate.genauth.quota.MauPeriod;
import tallygate.genauth.quota.QuotaForecast;

/** The columns of the chart of monthly active users, in a box 100 high. */
record PeriodColumns(List<Column> columns) {
    private static final int STEP = 10;
    private static final int MOST = 24;

    /** @param expectedHeight 0 if there is no forecast */
    record Column(int x, String label, String tone, int height, int limitHeight, int expectedHeight) {}

    static PeriodColumns of(AccountReport report, HtmlTexts texts) {
        List<MauPeriod> all = report.monthlyActiveUsers().value().orElse(List.of());
        List<MauPeriod> periods = all.subList(Math.max(0, all.size() - MOST), all.size());
        Optional<BigDecimal> expected = report.forecast().map(QuotaForecast::expected);
        BigDecimal scale = Stream.concat(
                        periods.stream().flatMap(period -> Stream.of(period.used(), period.limit())),
                        Stream.of(expected))
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ONE, BigDecimal::max)
                .multiply(new BigDecimal("1.05"));
        List<Column> columns = new ArrayList<>();
        for (MauPeriod period : periods) {
            boolean current = report.currentPeriod().filter(period::equals).isPresent();
            columns.add(new Column(
                    columns.size() * STEP + 1,
                    texts.shortPeriod(period),
                    period.exceeded() ? "bad" : "neutral",
                    ColumnHeight.of(period.used(), scale),
                    ColumnHeight.of(period.limit(), scale),
                    current ? ColumnHeight.of(expected, scale) : 0));
        }
        return new PeriodColumns(columns);
    }

    int width() {
        return Math.max(1, columns.size()) * STEP;
    }
}
