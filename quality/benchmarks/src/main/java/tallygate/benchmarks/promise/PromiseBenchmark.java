package tallygate.benchmarks.promise;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One call, with and without what it promises; all callers share a client. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class PromiseBenchmark {
    @Param
    public Variant variant;

    private Work work;

    @Setup
    public void prepare() {
        work = variant.work();
    }

    @Benchmark
    public Object call() throws IOException {
        return work.carryOut();
    }
}
