package tallygate.transport.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CallbackThreadsTest {
    /** Threads that were called and have not come yet. */
    private final Queue<Runnable> called = new ArrayDeque<>();

    private final List<String> done = new ArrayList<>();

    @Test
    void burstOfShortTasksRunsOnTheFirstThread() {
        CallbackThreads threads = new CallbackThreads(called::add);
        for (int i = 0; i < 100; i++) {
            String name = "task " + i;
            threads.execute(() -> done.add(name));
        }
        assertThat(called).hasSize(1);

        called.remove().run();

        assertThat(done).hasSize(100).startsWith("task 0", "task 1").endsWith("task 99");
        assertThat(called).hasSize(1);
    }

    @Test
    void taskThatBlocksHoldsUpNoneBehindIt() {
        CallbackThreads threads = new CallbackThreads(called::add);
        threads.execute(() -> {
            called.remove().run();
            done.add("blocked until the others were done");
        });
        threads.execute(() -> done.add("waited when it was taken"));
        threads.execute(() -> done.add("waited as well"));

        called.remove().run();

        assertThat(done)
                .containsExactly("waited when it was taken", "waited as well", "blocked until the others were done");
    }

    @Test
    void taskStartsAThreadWhenAllAreBlocked() {
        CallbackThreads threads = new CallbackThreads(called::add);
        threads.execute(() -> {
            threads.execute(() -> done.add("came later"));
            called.remove().run();
            done.add("blocked");
        });

        called.remove().run();

        assertThat(done).containsExactly("came later", "blocked");
    }

    @Test
    void taskThatFailsHoldsUpNoneBehindIt() {
        CallbackThreads threads = new CallbackThreads(called::add);
        threads.execute(() -> {
            throw new IllegalStateException("of the task");
        });
        threads.execute(() -> done.add("behind it"));

        assertThatThrownBy(called.remove()::run).hasMessage("of the task");
        called.remove().run();

        assertThat(done).containsExactly("behind it");
    }

    @Test
    void threadThatCouldNotBeStartedIsRequestedAgain() {
        AtomicBoolean none = new AtomicBoolean(true);
        CallbackThreads threads = new CallbackThreads(thread -> {
            if (none.getAndSet(false)) {
                throw new OutOfMemoryError("no thread");
            }
            called.add(thread);
        });
        assertThatThrownBy(() -> threads.execute(() -> done.add("first"))).isInstanceOf(OutOfMemoryError.class);

        threads.execute(() -> done.add("second"));
        called.remove().run();

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void withoutASecondThreadTheFirstOneDoesItAll() {
        AtomicBoolean none = new AtomicBoolean();
        CallbackThreads threads = new CallbackThreads(thread -> {
            if (none.getAndSet(true)) {
                throw new OutOfMemoryError("no thread");
            }
            called.add(thread);
        });
        threads.execute(() -> done.add("first"));
        threads.execute(() -> done.add("second"));

        called.remove().run();

        assertThat(done).containsExactly("first", "second");
    }
}
