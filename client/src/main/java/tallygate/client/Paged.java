package tallygate.client;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that the server hands out in pages, fetched while it is read: a page is asked for when its first item is, and none
 * after the reader stops. Immutable; each iterator and stream begins anew at the first page and is for one thread.
 *
 * <p>The end is where the server's total says it is. A page that is empty although more should come is passed over.
 *
 * <p>When a page cannot be fetched, the iterator throws what the call threw, with {@link TallygateException#page()}. Every
 * item of the pages before it was delivered once. Asking the same iterator again tries that page again;
 * {@link #startingAt} does so later or elsewhere.
 */
public final class Paged<T> implements Iterable<T> {
    private final String operation;
    private final int firstPage;
    private final int limit;
    private final PageFetcher<T> fetcher;

    private Paged(String operation, int firstPage, int limit, PageFetcher<T> fetcher) {
        this.operation = operation;
        this.firstPage = firstPage;
        this.limit = limit;
        this.fetcher = fetcher;
    }

    /**
     * @param operation what fetches the pages, for messages
     * @param firstPage where to begin, as the server counts
     * @param limit the most items to ask for in a page, more than zero
     */
    public static <T> Paged<T> of(Operation<?, ?> operation, int firstPage, int limit, PageFetcher<T> fetcher) {
        if (limit <= 0) {
            throw new IllegalArgumentException(
                    operation.id() + ": the limit must be more than zero, but is " + limit + ".");
        }
        return new Paged<>(operation.id(), firstPage, limit, requireNonNull(fetcher, "fetcher"));
    }

    /** The same list, read from another page on. */
    public Paged<T> startingAt(int page) {
        return new Paged<>(operation, page, limit, fetcher);
    }

    /** The pages as they come, with their numbers and totals. */
    public Iterable<Page<T>> pages() {
        return () -> new PageIterator<>(operation, firstPage, limit, fetcher);
    }

    @Override
    public Iterator<T> iterator() {
        return new ItemIterator<>(pages().iterator());
    }

    /** The items as a sequential stream; it holds nothing that must be closed. */
    public Stream<T> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }
}
