package tallygate.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What reading an input may cost: so that no small input fills the memory or holds a thread. */
public final class Cost {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    /** Above all what the fuzzer's own tracing allocates: several hundred bytes for one of the input. */
    private static final long CONSTANT = 8 << 20;

    private static final long FACTOR = 8;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Cost() {}

    @FunctionalInterface
    public interface Reading {
        void run() throws Exception;
    }

    /**
     * Fails if the reading allocates more than eight times the bytes it has to do with and 8 MiB, or takes more than ten
     * seconds of the processor. Measured again before it fails: the first time a class is loaded counts too.
     */
    public static void within(long bytes, Reading reading) throws Exception {
        long allowed = FACTOR * bytes + CONSTANT;
        long startedAt = THREADS.getCurrentThreadCpuTime();
        if (allocated(reading) > allowed) {
            assertThat(allocated(reading)).as("bytes allocated for %d", bytes).isLessThanOrEqualTo(allowed);
        }
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - startedAt))
                .isLessThan(LONGEST);
    }

    private static long allocated(Reading reading) throws Exception {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        reading.run();
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
}
