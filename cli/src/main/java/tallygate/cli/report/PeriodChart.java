package tallygate.cli.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Monthly active users as one bar for each billing period, all on one scale. */
final class PeriodChart {
    private static final int WIDEST_LABEL = 22;
    private static final int VALUE = 20;
    private static final int PERCENT = 8;

    private final Page page;
    private final Bars bars;

    PeriodChart(Page page) {
        this.page = page;
        this.bars = new Bars(page.glyphs());
    }

    void add(List<Period> periods) {
        page.heading("Monthly active users", "used of quota");
        if (periods.isEmpty()) {
            page.sentence("none recorded");
        }
        BigDecimal scale = periods.stream()
                .flatMap(period -> Stream.of(period.usedNumber(), period.totalNumber()))
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ONE, BigDecimal::max);
        int label =
                periods.stream().mapToInt(period -> Cells.width(period.label())).reduce(0, Math::max);
        periods.forEach(period -> add(period, scale, Math.min(label, WIDEST_LABEL)));
    }

    private void add(Period period, BigDecimal scale, int label) {
        int width = Page.WIDTH - 2 - label - 1 - 1 - VALUE - PERCENT;
        String bar = bars.level(
                period.usedNumber().orElse(BigDecimal.ZERO),
                period.totalNumber().orElse(BigDecimal.ZERO),
                scale,
                width);
        page.line("  " + page.left(period.label(), label) + " "
                + page.paint(exceeded(period) ? Tone.BAD : Tone.GOOD, bar) + " "
                + page.right(period.used() + " of " + period.total(), VALUE)
                + page.right(
                        period.percent()
                                .map(percent -> percent + " %")
                                .orElse(page.glyphs().none()),
                        PERCENT));
    }

    private static boolean exceeded(Period period) {
        return period.percent()
                .filter(percent -> percent.compareTo(BigDecimal.valueOf(100)) > 0)
                .isPresent();
    }
}
