package tallygate.transport.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ResponseFutureTest {
    private final AtomicInteger aborts = new AtomicInteger();
    private final ResponseFuture<String> future = new ResponseFuture<>(aborts::incrementAndGet);

    @Test
    void cancellingAborts() {
        assertThat(future.cancel(true)).isTrue();

        assertThat(future).isCancelled();
        assertThat(aborts).hasValue(1);
    }

    @Test
    void cancellingAStageFarDownAborts() {
        CompletableFuture<Integer> stage =
                future.thenApply(String::length).thenCompose(CompletableFuture::completedFuture);

        assertThat(stage.cancel(true)).isTrue();

        assertThat(stage).isCancelled();
        assertThat(future).isCancelled();
        assertThat(aborts).hasPositiveValue();
    }

    @Test
    void abortsBeforeDependentStagesRun() {
        AtomicInteger abortsSeen = new AtomicInteger();
        CompletableFuture<Void> stage = future.handle((value, failure) -> {
            abortsSeen.set(aborts.get());
            return null;
        });

        future.cancel(true);

        assertThat(stage).isCompleted();
        assertThat(abortsSeen).hasValue(1);
    }

    @Test
    void cancellingAfterCompletionDoesNothing() {
        future.complete("done");

        assertThat(future.cancel(true)).isFalse();

        assertThat(aborts).hasValue(0);
        assertThat(future).isCompletedWithValue("done");
    }
}
