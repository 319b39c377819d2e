package tallygate.benchmarks.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/**
 * What a figure of the report has to come to.
 *
 * @param table of the figure
 * @param row of the figure
 * @param column of the figure
 * @param limit that the median is compared with
 */
record Bar(String table, String row, String column, Bound bound, double limit) {
    static Bar atLeast(String table, String row, String column, double limit) {
        return new Bar(table, row, column, Bound.AT_LEAST, limit);
    }

    static Bar atMost(String table, String row, String column, double limit) {
        return new Bar(table, row, column, Bound.AT_MOST, limit);
    }

    Optional<Figure> figure(Report report) {
        return report.find(table, row, column);
    }

    Verdict verdict(Report report) {
        return figure(report)
                .map(figure -> bound.holds(figure.median(), limit) ? Verdict.MET : Verdict.MISSED)
                .orElse(Verdict.NOT_MEASURED);
    }

    /** The limit with its side. */
    String demand() {
        return bound.sign + " "
                + new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(limit);
    }

    /** Whether the bar was reached. */
    enum Verdict {
        MET,
        MISSED,
        NOT_MEASURED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
