package tallygate.chaos.run;

import java.util.ArrayList;
import java.util.List;

/** The samples of a run in their order. Not thread-safe. */
final class Samples {
    private final List<Sample> all = new ArrayList<>();

    void add(Sample sample) {
        all.add(sample);
    }

    /** Those after the first tenth, in which classes are loaded, caches fill and connections are opened. */
    List<Sample> settled() {
        return all.subList(Math.min(all.size(), (all.size() + 9) / 10), all.size());
    }

    /** By how much the heap of the last sample is larger than that of the first settled one. */
    long heapGrowth() {
        List<Sample> settled = settled();
        return settled.isEmpty()
                ? 0
                : settled.get(settled.size() - 1).heap() - settled.get(0).heap();
    }

    /** Bytes a minute, by least squares over the settled samples. */
    double heapSlope() {
        List<Sample> settled = settled();
        double meanTime =
                settled.stream().mapToDouble(Samples::minutes).average().orElse(0);
        double meanHeap = settled.stream().mapToDouble(Sample::heap).average().orElse(0);
        double covariance = settled.stream()
                .mapToDouble(sample -> (minutes(sample) - meanTime) * (sample.heap() - meanHeap))
                .sum();
        double variance = settled.stream()
                .mapToDouble(sample -> Math.pow(minutes(sample) - meanTime, 2))
                .sum();
        return variance == 0 ? 0 : covariance / variance;
    }

    private static double minutes(Sample sample) {
        return sample.at().toMillis() / 60_000.0;
    }
}
