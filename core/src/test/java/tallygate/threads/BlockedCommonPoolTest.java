package tallygate.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BlockedCommonPoolTest {
    @Test
    @DisplayName("C71 a stage that is given no executor would not run in any test")
    void stageWithoutAnExecutorNeverRuns() {
        assertThat(ForkJoinPool.getCommonPoolParallelism()).isEqualTo(2);
        CompletableFuture<Void> stage = CompletableFuture.runAsync(() -> {});

        assertThatThrownBy(() -> stage.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }
}
