package tallygate.benchmarks.promise;

import java.util.function.ToDoubleFunction;
import tallygate.benchmarks.jmh.Rounds;
import tallygate.benchmarks.jmh.Score;

/** What a variant takes more than the one without the promise, in the same rounds. */
record Cost(Rounds rounds, Variant with, Variant without) {
    /** Of each round. */
    double[] values(ToDoubleFunction<Score> value) {
        double[] more = rounds.values("call " + with, value);
        double[] less = rounds.values("call " + without, value);
        for (int round = 0; round < more.length; round++) {
            more[round] -= less[round];
        }
        return more;
    }

    /** Of each round, together. */
    static double[] sum(ToDoubleFunction<Score> value, Cost... costs) {
        double[] sum = costs[0].values(value);
        for (int cost = 1; cost < costs.length; cost++) {
            double[] more = costs[cost].values(value);
            for (int round = 0; round < sum.length; round++) {
                sum[round] += more[round];
            }
        }
        return sum;
    }
}
