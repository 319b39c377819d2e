package tallygate.core.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.core.Operation;

@Timeout(20)
class PagePublisherTest {
    private static final int TOTAL = 10;

    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final AtomicInteger fetched = new AtomicInteger();
    private final Subscriber subscriber = new Subscriber();

    /** Pages of three. */
    private final Paged<Integer> list = Paged.of(Operation.get("/x"), 1, 3, (number, limit) -> {
        fetched.incrementAndGet();
        int from = (number - 1) * limit;
        return new Page<>(
                number,
                IntStream.range(from, Math.min(TOTAL, from + limit)).boxed().toList(),
                OptionalLong.of(TOTAL));
    });

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void itemsComeAsTheyAreAskedForAndPagesWhenTheyAreNeeded() throws InterruptedException {
        list.publisher(executor).subscribe(subscriber);
        assertThat(fetched).hasValue(0);

        subscriber.ask(2);
        assertThat(subscriber.next(2)).containsExactly("0", "1");
        assertThat(fetched).hasValue(1);

        subscriber.ask(3);
        assertThat(subscriber.next(3)).containsExactly("2", "3", "4");
        assertThat(fetched).hasValue(2);

        subscriber.ask(Long.MAX_VALUE);
        assertThat(subscriber.next(6)).containsExactly("5", "6", "7", "8", "9", "complete");
        assertThat(fetched).hasValue(4);
    }

    @Test
    void listEndsWithItsLastItemWithoutFurtherDemand() throws InterruptedException {
        list.publisher(executor).subscribe(subscriber);

        subscriber.ask(TOTAL);

        assertThat(subscriber.next(TOTAL + 1)).last().isEqualTo("complete");
    }

    @Test
    void directExecutorDoesNotRecurse() throws InterruptedException {
        subscriber.asksForOneMoreEachTime = true;
        Paged<Integer> many = Paged.of(
                Operation.get("/x"),
                1,
                50,
                (number, limit) -> new Page<>(
                        number,
                        IntStream.range(0, limit)
                                .map(i -> number * limit + i)
                                .boxed()
                                .toList(),
                        OptionalLong.of(20_000)));

        many.publisher(Runnable::run).subscribe(subscriber);
        subscriber.ask(1);

        assertThat(subscriber.next(20_001)).last().isEqualTo("complete");
    }

    @Test
    void nothingComesAfterCancelling() throws InterruptedException {
        list.publisher(executor).subscribe(subscriber);
        subscriber.ask(1);
        assertThat(subscriber.next(1)).containsExactly("0");

        subscriber.subscription.cancel();
        subscriber.ask(5);
        executor.shutdown();

        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(subscriber.signals).isEmpty();
    }

    @Test
    void failureOfAPageIsAnErrorAfterTheItemsBeforeIt() throws InterruptedException {
        Paged<Integer> failing = Paged.of(Operation.get("/x"), 1, 1, (number, limit) -> {
            if (number == 2) {
                throw new IllegalStateException("page 2");
            }
            return new Page<>(number, List.of(number), OptionalLong.of(5));
        });

        failing.publisher(executor).subscribe(subscriber);
        subscriber.ask(9);

        assertThat(subscriber.next(2)).containsExactly("1", "java.lang.IllegalStateException: page 2");
    }

    @Test
    void invalidDemandAndAnExecutorThatIsFullAreErrors() throws InterruptedException {
        list.publisher(executor).subscribe(subscriber);
        subscriber.ask(0);
        assertThat(subscriber.next(1)).singleElement().asString().contains("IllegalArgumentException");

        Subscriber other = new Subscriber();
        Executor full = task -> {
            throw new RejectedExecutionException("full");
        };
        list.publisher(full).subscribe(other);
        assertThat(other.next(1)).singleElement().asString().contains("full");
    }

    private static final class Subscriber implements Flow.Subscriber<Integer> {
        final BlockingQueue<String> signals = new LinkedBlockingQueue<>();
        boolean asksForOneMoreEachTime;
        Flow.Subscription subscription;

        void ask(long items) {
            subscription.request(items);
        }

        List<String> next(int count) throws InterruptedException {
            List<String> next = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                next.add(signals.poll(10, TimeUnit.SECONDS));
            }
            return next;
        }

        @Override
        public void onSubscribe(Flow.Subscription newSubscription) {
            subscription = newSubscription;
        }

        @Override
        public void onNext(Integer item) {
            signals.add(String.valueOf(item));
            if (asksForOneMoreEachTime) {
                subscription.request(1);
            }
        }

        @Override
        public void onError(Throwable failure) {
            signals.add(String.valueOf(failure));
        }

        @Override
        public void onComplete() {
            signals.add("complete");
        }
    }
}
