package tallygate.overtransports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.threads.UsesJdkClient;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.retrofit.RetrofitTransport;
import tallygate.transport.tck.random.RandomScript;

/** Runs the scripts of T107 over both transports and compares the outcomes. */
@UsesJdkClient
class TransportsAgreeTest {
    private static final int SEEDS = 200;
    /** Most scripts wait most of the time. */
    private static final int AT_ONCE = 8;

    /** {@code -Dseed=42} compares the two on one seed. */
    @Test
    @DisplayName("P11 both transports make the same of a random server")
    void bothMakeTheSameOfARandomServer() throws Exception {
        Long only = Long.getLong("seed");
        LongStream seeds = only == null ? LongStream.rangeClosed(1, SEEDS) : LongStream.of(only);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try (HttpTransport jdk = JdkTransport.create();
                HttpTransport retrofit = RetrofitTransport.create()) {
            List<Callable<Void>> comparisons = seeds.mapToObj(seed -> (Callable<Void>) () -> {
                        RandomScript script = RandomScript.of(seed);
                        assertThat(script.traceOf(retrofit)).as("%s", script).isEqualTo(script.traceOf(jdk));
                        return null;
                    })
                    .toList();
            for (Future<Void> comparison : threads.invokeAll(comparisons)) {
                comparison.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
