package tallygate.benchmarks.report;

import java.util.function.ToDoubleFunction;
import tallygate.benchmarks.load.Slice;

/** What is compared of a slice. */
enum Kind {
    THROUGHPUT("throughput", true, slice -> slice.measurement().callsPerSecond()),
    PROCESSOR("CPU a call", true, slice -> slice.measurement().processorNanosPerCall()),
    ALLOCATION("bytes allocated a call", true, slice -> slice.measurement().bytesPerCall()),
    MEDIAN("median latency", true, slice -> slice.measurement().medianNanos()),
    P99("p99 latency", true, slice -> slice.measurement().p99Nanos()),
    CONNECTIONS("new connections per 1000 calls", false, Slice::connectionsPerThousandCalls),
    THREADS("threads of the process", false, slice -> slice.measurement().threads());

    final String title;

    /** Whether it means something only beside another peer. */
    final boolean ratio;

    final ToDoubleFunction<Slice> value;

    Kind(String title, boolean ratio, ToDoubleFunction<Slice> value) {
        this.title = title;
        this.ratio = ratio;
        this.value = value;
    }
}
