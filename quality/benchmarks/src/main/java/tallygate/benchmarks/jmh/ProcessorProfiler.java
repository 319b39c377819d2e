package tallygate.benchmarks.jmh;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of all Java threads for each operation: work that an operation leaves to another thread counts, and with more
 * callers than processors the time they wait for one does not. Compiler and collector do not count: the former would charge
 * whoever has more code for the shortness of the warm-up, and for the latter there are the bytes.
 */
public final class ProcessorProfiler implements InternalProfiler {
    static final String RESULT = "processor";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private Map<Long, Long> before = Map.of();

    @Override
    public String getDescription() {
        return "Processor time of all Java threads for each operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = nanos();
    }

    @Override
    public Collection<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long sum = 0;
        for (Map.Entry<Long, Long> thread : nanos().entrySet()) {
            sum += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
        }
        double each = (double) sum / result.getMetadata().getAllOps();
        return List.of(new ScalarResult(RESULT, each, "ns/op", AggregationPolicy.AVG));
    }

    private Map<Long, Long> nanos() {
        long[] ids = threads.getAllThreadIds();
        long[] times = threads.getThreadCpuTime(ids);
        Map<Long, Long> nanos = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            // Negative for one that has ended meanwhile.
            nanos.put(ids[i], Math.max(0, times[i]));
        }
        return nanos;
    }
}
