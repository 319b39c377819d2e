package tallygate.core.paging;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Delivers the items that one subscriber requests. One task at a time sends signals, so one thread at a time reads the list. */
final class PageSubscription<T> implements Flow.Subscription {
    private final Flow.Subscriber<? super T> subscriber;
    private final ItemIterator<T> items;
    private final Executor executor;
    private final AtomicLong demand = new AtomicLong();
    /** The number of changes since the task began; 0 while there is no task. */
    private final AtomicInteger changes = new AtomicInteger();

    private volatile boolean begun;
    private volatile boolean ended;
    private volatile boolean invalidDemand;

    PageSubscription(Flow.Subscriber<? super T> subscriber, ItemIterator<T> items, Executor executor) {
        this.subscriber = subscriber;
        this.items = items;
        this.executor = executor;
    }

    /** Begins to send signals, after the subscriber has received its subscription. */
    void begin() {
        begun = true;
        schedule();
    }

    @Override
    public void request(long more) {
        if (more <= 0) {
            invalidDemand = true;
        } else {
            demand.accumulateAndGet(more, (now, added) -> now + added < 0 ? Long.MAX_VALUE : now + added);
        }
        schedule();
    }

    @Override
    public void cancel() {
        ended = true;
    }

    private void schedule() {
        if (!begun || changes.getAndIncrement() > 0) {
            return;
        }
        try {
            executor.execute(this::deliver);
        } catch (RejectedExecutionException e) {
            fail(e);
        }
    }

    private void deliver() {
        int seen;
        do {
            seen = changes.get();
            try {
                deliverWhatIsAskedFor();
            } catch (Throwable e) {
                fail(e);
            }
        } while (changes.addAndGet(-seen) > 0);
    }

    private void deliverWhatIsAskedFor() {
        if (invalidDemand) {
            throw new IllegalArgumentException("A subscriber must ask for more than zero items.");
        }
        while (!ended && demand.get() > 0 && items.hasNext()) {
            T item = items.next();
            if (demand.get() != Long.MAX_VALUE) {
                demand.decrementAndGet();
            }
            if (!ended) {
                subscriber.onNext(item);
            }
        }
        if (!ended && items.ended()) {
            ended = true;
            subscriber.onComplete();
        }
    }

    private void fail(Throwable failure) {
        if (!ended) {
            ended = true;
            subscriber.onError(failure);
        }
    }
}
