package tallygate.core.paging;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/**
 * Publishes the items of a list to any number of subscribers; each reads the list from its beginning, as fast as it requests
 * items.
 */
final class PagePublisher<T> implements Flow.Publisher<T> {
    private final Supplier<ItemIterator<T>> lists;
    private final Executor executor;

    PagePublisher(Supplier<ItemIterator<T>> lists, Executor executor) {
        this.lists = lists;
        this.executor = executor;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        PageSubscription<T> subscription = new PageSubscription<>(subscriber, lists.get(), executor);
        subscriber.onSubscribe(subscription);
        subscription.begin();
    }
}
