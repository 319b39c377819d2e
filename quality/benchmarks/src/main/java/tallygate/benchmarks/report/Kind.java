package tallygate.benchmarks.report;

import java.util.function.ToDoubleFunction;
import tallygate.benchmarks.load.Slice;

/** What is told of a slice. */
public enum Kind {
    THROUGHPUT("throughput", Base.FIRST, slice -> slice.measurement().callsPerSecond()),
    PROCESSOR("CPU a call", Base.FIRST, slice -> slice.measurement().processorNanosPerCall()),
    OVER_BARE("CPU over bare client", Base.BARE, slice -> slice.measurement().processorNanosPerCall()),
    OVER_MOSHI("CPU over Retrofit + Moshi", Base.RETROFIT_MOSHI, slice -> slice.measurement()
            .processorNanosPerCall()),
    OVER_HTTP1("CPU over HTTP/1.1", Base.HTTP1, slice -> slice.measurement().processorNanosPerCall()),
    ALLOCATION(
            "bytes allocated a call", Base.FIRST, slice -> slice.measurement().bytesPerCall()),
    ALLOCATION_OVER_MOSHI("bytes over Retrofit + Moshi", Base.RETROFIT_MOSHI, slice -> slice.measurement()
            .bytesPerCall()),
    MEDIAN("median latency", Base.FIRST, slice -> slice.measurement().medianNanos()),
    P99("p99 latency", Base.FIRST, slice -> slice.measurement().p99Nanos()),
    CONNECTIONS("new connections per 1000 calls", Base.NONE, Slice::connectionsPerThousandCalls),
    THREADS("threads of the process", Base.NONE, slice -> slice.measurement().threads()),
    PROCESSOR_MICROS("CPU µs a call", Base.NONE, slice -> slice.measurement().processorNanosPerCall() / 1000),
    CALLS("calls a second", Base.NONE, slice -> slice.measurement().callsPerSecond());

    private final String title;
    final Base base;
    final ToDoubleFunction<Slice> value;

    Kind(String title, Base base, ToDoubleFunction<Slice> value) {
        this.title = title;
        this.base = base;
        this.value = value;
    }

    public String title() {
        return title;
    }

    /** What a figure is a ratio to. */
    enum Base {
        /** The first peer of the scenario. */
        FIRST,
        /** The HTTP client that the peer is built on. */
        BARE,
        /** The peer that is written for a few calls. */
        RETROFIT_MOSHI,
        /** The same peer over HTTP/1.1. */
        HTTP1,
        /** Nothing: it is a number by itself. */
        NONE
    }
}
