package tallygate.benchmarks.json;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Decoding and encoding alone, each library on the same bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonBenchmark {
    @Param
    public Shape shape;

    @Param
    public Library library;

    private byte[] json;
    private Codec codec;
    private Object value;

    @Setup
    public void prepare() throws Exception {
        json = shape.bytes();
        codec = library.codec(shape);
        value = codec.decode(json);
    }

    @Benchmark
    public Object decode() throws IOException {
        return codec.decode(json);
    }

    @Benchmark
    public byte[] encode() throws IOException {
        return codec.encode(value);
    }
}
