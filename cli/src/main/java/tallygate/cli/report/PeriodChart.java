package tallygate.cli.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tallygate.genauth.quota.MauPeriod;
import tallygate.genauth.quota.QuotaForecast;

/** Prints monthly active users as one bar for each billing period, all on one scale. */
final class PeriodChart {
    private static final int WIDEST_LABEL = 22;
    private static final int NARROW_LABEL = 10;
    private static final int SHORTEST_BAR = 10;
    private static final int VALUE = 20;
    private static final int NARROW_VALUE = 14;
    private static final int PERCENT = 8;

    private final ReportLines page;
    private final TextBars bars;

    PeriodChart(ReportLines page) {
        this.page = page;
        this.bars = new TextBars(page.glyphs());
    }

    void add(List<MauPeriod> periods, Optional<QuotaForecast> forecast) {
        page.heading("Monthly active users", "used of quota");
        if (periods.isEmpty()) {
            page.sentence("none recorded");
        }
        BigDecimal scale = periods.stream()
                .flatMap(period -> Stream.of(period.used(), period.limit()))
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ONE, BigDecimal::max);
        int label = periods.stream()
                .mapToInt(period -> Cells.width(PeriodLabel.of(period)))
                .reduce(0, Math::max);
        periods.forEach(period -> add(period, scale, Math.min(label, page.isWide() ? WIDEST_LABEL : NARROW_LABEL)));
        forecast.ifPresent(estimate -> page.paragraph("Forecast: " + estimate + "."));
    }

    private void add(MauPeriod period, BigDecimal scale, int label) {
        int value = page.isWide() ? VALUE : NARROW_VALUE;
        int percent = page.isWide() ? PERCENT : 0;
        String bar = bars.level(
                period.used().orElse(BigDecimal.ZERO),
                period.limit().orElse(BigDecimal.ZERO),
                scale,
                Math.max(SHORTEST_BAR, page.width() - 2 - label - 1 - 1 - value - percent));
        page.line("  " + page.left(PeriodLabel.of(period), label) + " "
                + page.paint(period.exceeded() ? Tone.BAD : Tone.GOOD, bar) + " "
                + page.right(period.usedText() + " of " + period.limitText(), value)
                + (page.isWide() ? page.right(percent(period), percent) : ""));
    }

    private String percent(MauPeriod period) {
        return period.percent()
                .map(percent -> percent + " %")
                .orElse(page.glyphs().none());
    }
}
