package tallygate.benchmarks.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tallygate.benchmarks.load.Slice;

/**
 * A ratio to the peer that counts as 1, round by round.
 *
 * @param median of the rounds
 * @param least of the rounds
 * @param most of the rounds
 */
record Figure(double median, double least, double most) {
    static Figure ratio(List<Slice> peer, List<Slice> one, ToDoubleFunction<Slice> value) {
        double[] ratios = new double[peer.size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = value.applyAsDouble(peer.get(round)) / value.applyAsDouble(one.get(round));
        }
        return of(ratios);
    }

    static Figure of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Figure(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median, least, most);
    }
}
