package tallygate.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DeadlinesTest {
    @Test
    void callerAloneDoesNotWakeTheThreadForEachDeadline() {
        Deadlines.schedule(Duration.ofSeconds(30), () -> {}).cancel(false);
        long begun = System.nanoTime();
        long before = wakeUps();

        for (int i = 0; i < 20_000; i++) {
            Deadlines.schedule(Duration.ofSeconds(30), () -> {}).cancel(false);
        }

        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        assertThat(wakeUps() - before).isLessThan(10 + 5 * seconds);
    }

    @Test
    void deadlineBeforeAllOthersIsKept() {
        CompletableFuture<String> late = new CompletableFuture<>();
        CompletableFuture<String> soon = new CompletableFuture<>();
        Deadlines.schedule(Duration.ofSeconds(30), () -> late.complete("late"));
        Deadlines.schedule(Duration.ofMillis(1), () -> soon.complete("soon"));

        assertThat(soon).succeedsWithin(Duration.ofSeconds(5));
        assertThat(late).isNotDone();
    }

    private static long wakeUps() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals("tallygate-jdk-deadlines"))
                .mapToLong(thread -> thread.getWaitedCount())
                .sum();
    }
}
