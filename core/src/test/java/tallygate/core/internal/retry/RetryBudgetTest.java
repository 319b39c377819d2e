package tallygate.core.internal.retry;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RetryBudgetTest {
    private static final int THREADS = 64;

    private final RetryBudget budget = new RetryBudget();

    @Test
    @DisplayName("P5 what is not there is not taken, and more than its capacity never comes back")
    void bounds() {
        budget.succeeded(0);
        budget.succeeded(RetryBudget.TRANSIENT_COST);
        assertThat(drain()).isEqualTo(RetryBudget.CAPACITY);
        assertThat(budget.tryTake(1)).isFalse();

        budget.succeeded(RetryBudget.THROTTLED_COST);
        assertThat(budget.tryTake(RetryBudget.THROTTLED_COST + 1)).isFalse();
        assertThat(budget.tryTake(RetryBudget.THROTTLED_COST)).isTrue();
        budget.succeeded(0);
        assertThat(drain()).isOne();
    }

    @Test
    @DisplayName("P5 a full budget is 35 retries of failures, or 100 of throttled calls")
    void costs() {
        assertThat(retries(RetryBudget.TRANSIENT_COST)).isEqualTo(35);
        budget.succeeded(RetryBudget.CAPACITY);
        assertThat(retries(RetryBudget.THROTTLED_COST)).isEqualTo(100);
    }

    private int retries(int cost) {
        int retries = 0;
        while (budget.tryTake(cost)) {
            retries++;
        }
        return retries;
    }

    @RepeatedTest(10)
    @DisplayName("P5 64 threads take no more than there is")
    void threads(RepetitionInfo repetition) throws Exception {
        AtomicLong taken = new AtomicLong();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(repetition.getCurrentRepetition() * 1000L + i);
                all.add(threads.submit(() -> {
                    start.await(10, SECONDS);
                    for (int n = 0; n < 200; n++) {
                        int cost = 1 + random.nextInt(14);
                        taken.addAndGet(budget.tryTake(cost) ? cost : 0);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get(15, SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(taken.get() + drain()).isEqualTo(RetryBudget.CAPACITY);
    }

    private int drain() {
        int taken = 0;
        while (budget.tryTake(1)) {
            taken++;
        }
        return taken;
    }
}
