package tallygate.core.provider;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ListenerQueueTest {
    private static final int CAPACITY = 6;
    private static final String NAME = "listener-queue-test";

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<Thread> deliveredBy = new LinkedBlockingQueue<>();

    @Test
    void firstEventIsDeliveredAtOnceAndTheNextOnesTogether() throws InterruptedException {
        ListenerQueue<List<String>> queue = new ListenerQueue<>(List.of(), CAPACITY, Duration.ofHours(1), NAME);

        tell(queue, "first");

        assertThat(heard.poll(10, SECONDS)).isEqualTo("first");
        Thread thread = deliveredBy.take();
        untilResting(thread, queue);
        tell(queue, "second");
        tell(queue, "third");
        assertThat(LockSupport.getBlocker(thread)).isSameAs(queue);
        assertThat(heard).isEmpty();
        tell(queue, "fourth");
        assertThat(heard.poll(10, SECONDS)).isEqualTo("second");
        assertThat(heard.poll(10, SECONDS)).isEqualTo("third");
        assertThat(heard.poll(10, SECONDS)).isEqualTo("fourth");
        LockSupport.unpark(thread);
    }

    @Test
    void flushEndsTheRest() throws InterruptedException {
        ListenerQueue<List<String>> queue = new ListenerQueue<>(List.of(), CAPACITY, Duration.ofHours(1), NAME);
        tell(queue, "first");
        untilResting(deliveredBy.take(), queue);
        tell(queue, "last");

        queue.flush();

        assertThat(heard.poll(10, SECONDS)).isEqualTo("first");
        assertThat(heard.poll(10, SECONDS)).isEqualTo("last");
        queue.flush();
    }

    @Test
    void eventThatComesDuringTheRestIsDeliveredAfterIt() throws InterruptedException {
        ListenerQueue<List<String>> queue = new ListenerQueue<>(List.of(), CAPACITY, Duration.ofMillis(5), NAME);

        for (int event = 0; event < 100; event++) {
            tell(queue, "event " + event);
            assertThat(heard.poll(10, SECONDS)).isEqualTo("event " + event);
        }
    }

    @Test
    void eventsBeyondTheCapacityAreDroppedAndTheOthersAreNot() throws InterruptedException {
        ListenerQueue<List<String>> queue = new ListenerQueue<>(List.of(), CAPACITY, Duration.ZERO, NAME);
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        queue.add(listener -> {
            started.countDown();
            await(released);
        });
        await(started);

        for (int event = 0; event < CAPACITY + 3; event++) {
            tell(queue, "event " + event);
        }
        assertThat(queue.dropped()).isEqualTo(3);
        released.countDown();

        for (int event = 0; event < CAPACITY; event++) {
            assertThat(heard.poll(10, SECONDS)).isEqualTo("event " + event);
        }
        tell(queue, "last");
        assertThat(heard.poll(10, SECONDS)).isEqualTo("last");
    }

    private void tell(ListenerQueue<List<String>> queue, String event) {
        queue.add(listener -> {
            deliveredBy.add(Thread.currentThread());
            heard.add(event);
        });
    }

    private static void untilResting(Thread thread, Object queue) {
        while (LockSupport.getBlocker(thread) != queue) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
