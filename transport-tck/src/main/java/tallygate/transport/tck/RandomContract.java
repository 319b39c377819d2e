package tallygate.transport.tck;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.transport.tck.random.NormalisedTrace;
import tallygate.transport.tck.random.RandomScript;

/**
 * T107: every transport has the same outcome for the same random server. The seeds are 1 to 200; {@code -Dseed=42} runs a
 * single one.
 */
public abstract class RandomContract extends ContractSuite {
    private static final int SEEDS = 200;
    /** Scripts run concurrently, because they mostly wait. */
    private static final int AT_ONCE = 8;

    @Test
    @DisplayName("T107 calls of random servers have the expected outcome")
    final void t107_randomServers() {
        LongStream seeds = Optional.ofNullable(Long.getLong("seed"))
                .map(LongStream::of)
                .orElseGet(() -> LongStream.rangeClosed(1, SEEDS));
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<Void>> runs = seeds.mapToObj(
                            seed -> CompletableFuture.runAsync(() -> assertExpected(seed), threads))
                    .toList();
            runs.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
    }

    private void assertExpected(long seed) {
        RandomScript script = RandomScript.of(seed);
        NormalisedTrace trace = script.traceOf(transport());
        if (!trace.equals(script.expected())) {
            fail("Run this one again with -Dseed=" + seed + ".\n" + script + "\nexpected\n" + script.expected()
                    + "\nbut was\n" + trace);
        }
    }
}
