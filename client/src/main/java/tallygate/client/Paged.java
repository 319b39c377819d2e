package tallygate.client;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that the server hands out in pages, fetched while it is read: a page is asked for when its first item is, and none
 * after the reader stops. Immutable; each iterator and stream begins anew at the first page and is for one thread.
 *
 * <p>The end is where the server says it is: by a total of items, or by a page without a link to the next. A page that is
 * empty although more should come is passed over.
 *
 * <p>When a page cannot be fetched, the iterator throws what the call threw, with {@link TallygateException#page()}. Every
 * item of the pages before it was delivered once. Asking the same iterator again tries that page again;
 * {@link #startingAt} does so later or elsewhere.
 */
public final class Paged<T> implements Iterable<T> {
    private final String operation;
    private final int firstPage;
    private final IntFunction<PageSource<T>> sources;

    /** @param sources a new source of pages, from the page with a number on */
    private Paged(String operation, int firstPage, IntFunction<PageSource<T>> sources) {
        this.operation = operation;
        this.firstPage = firstPage;
        this.sources = sources;
    }

    /**
     * A list whose pages are asked for by number, and that ends where the server's total of items says.
     *
     * @param operation what fetches the pages, for messages
     * @param firstPage where to begin, as the server counts
     * @param limit the most items to ask for in a page, more than zero
     */
    public static <T> Paged<T> of(Operation<?, ?> operation, int firstPage, int limit, PageFetcher<T> fetcher) {
        if (limit <= 0) {
            throw new IllegalArgumentException(
                    operation.id() + ": the limit must be more than zero, but is " + limit + ".");
        }
        requireNonNull(fetcher, "fetcher");
        return new Paged<>(operation.id(), firstPage, first -> new CountedPages<>(first, limit, fetcher));
    }

    /**
     * A list whose pages link to the next. A link is followed only to the place of the first request, with the link's
     * query; one that leads elsewhere, or to a page that came before, ends the iteration with {@link PagingException}.
     *
     * @param caller what fetches the pages
     * @param firstPage where to begin, as the server counts
     * @param request the request for the page with a number, which begins the list
     * @param link an absolute URL, empty on the last page
     */
    public static <Q extends @Nullable Object, R, T> Paged<T> linked(
            OperationCaller caller,
            Operation<Q, R> operation,
            int firstPage,
            IntFunction<Q> request,
            Function<R, List<T>> items,
            Function<R, Optional<String>> link) {
        return new Paged<>(
                operation.id(),
                firstPage,
                first -> new LinkedPages<>(caller, operation, request.apply(first), first, items, link));
    }

    /** The same list, read from another page on. */
    public Paged<T> startingAt(int page) {
        return new Paged<>(operation, page, sources);
    }

    /** The pages as they come, with their numbers and totals. */
    public Iterable<Page<T>> pages() {
        return () -> new PageIterator<>(operation, sources.apply(firstPage));
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
