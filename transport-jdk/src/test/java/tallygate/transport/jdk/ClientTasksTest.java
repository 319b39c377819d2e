package tallygate.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class ClientTasksTest {
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final List<String> ran = new ArrayList<>();
    private final ClientTasks tasks = new ClientTasks(threads::add, Handshake.class::isInstance);

    @Test
    void taskRunsAtOnce() {
        tasks.execute(() -> ran.add("task"));

        assertThat(ran).containsExactly("task");
        assertThat(threads).isEmpty();
    }

    @Test
    void handshakeStartsOnceTheTaskThatAskedForItHasReturned() {
        tasks.execute(() -> {
            tasks.execute(new Handshake(() -> ran.add("handshake")));
            tasks.execute(new Handshake(() -> ran.add("another")));
            assertThat(threads).isEmpty();
        });

        assertThat(threads).hasSize(2);
        threads.forEach(Runnable::run);
        assertThat(ran).containsExactly("handshake", "another");
    }

    @Test
    void handshakeStartsThoughTheTaskThatAskedForItFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> tasks.execute(() -> {
                    tasks.execute(new Handshake(() -> ran.add("handshake")));
                    throw new IllegalStateException("broken");
                }));

        assertThat(threads).hasSize(1);
    }

    @Test
    void handshakeOfNoTaskStartsAtOnce() {
        tasks.execute(new Handshake(() -> ran.add("handshake")));

        assertThat(threads).hasSize(1);
    }

    @Test
    void noTaskRunsHereWhileAHandshakeMayHoldItsConnection() {
        tasks.execute(new Handshake(() -> {}));
        Runnable handshake = threads.remove();

        tasks.execute(() -> ran.add("during"));
        assertThat(ran).isEmpty();
        threads.remove().run();
        assertThat(ran).containsExactly("during");

        handshake.run();
        tasks.execute(() -> ran.add("after"));
        assertThat(ran).containsExactly("during", "after");
    }

    @Test
    void failedHandshakeIsOver() {
        tasks.execute(new Handshake(() -> {
            throw new IllegalStateException("broken");
        }));

        assertThatIllegalStateException().isThrownBy(threads.remove()::run);

        tasks.execute(() -> ran.add("after"));
        assertThat(ran).containsExactly("after");
    }

    private record Handshake(Runnable task) implements Runnable {
        @Override
        public void run() {
            task.run();
        }
    }
}
