package tallygate.benchmarks.report;

import java.util.Arrays;
import java.util.Locale;

/**
 * A value that was measured round by round.
 *
 * @param median of the rounds
 * @param least of the rounds
 * @param most of the rounds
 */
public record Figure(double median, double least, double most) {
    public static Figure of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Figure(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    /** Round by round, so that what slowed both down in a round does not count. */
    public static Figure ratio(double[] values, double[] ones) {
        double[] ratios = new double[values.length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = values[round] / ones[round];
        }
        return of(ratios);
    }

    /** Each of its values times this. */
    public Figure times(double factor) {
        return of(least * factor, median * factor, most * factor);
    }

    /** The median, and the least and the most in brackets where two decimals tell them apart. */
    @Override
    public String toString() {
        String middle = text(median);
        String low = text(least);
        String high = text(most);
        return low.equals(high) ? middle : middle + " (" + low + " to " + high + ")";
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%.0f", value);
    }
}
