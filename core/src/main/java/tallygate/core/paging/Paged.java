package tallygate.core.paging;

import static java.util.Objects.requireNonNull;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;
import tallygate.core.OperationCaller;
import tallygate.core.error.CallDetails;
import tallygate.core.error.PagingException;
import tallygate.core.error.RetryStopReason;
import tallygate.core.error.TallygateException;

/**
 * A list that the server returns in pages, fetched while it is read: a page is requested when its first item is, and none
 * after the reader stops. Immutable; each iterator and stream begins again at the first page and is for one thread.
 *
 * <p>The server determines the end: by a total of items, or by a page without a link or cursor to the next. An empty page is
 * skipped if more should follow. If a documented total is missing, an empty page is the end; if none is documented, a page
 * that is shorter than requested is the end, too. If the server repeats a page or a link, the reading ends with
 * {@link PagingException}.
 *
 * <p>If a page cannot be fetched, the iterator throws the exception of the call, with {@link TallygateException#page()}.
 * Every item of the pages before it was delivered once. Using the same iterator again retries that page; {@link #startingAt}
 * does so later or elsewhere.
 *
 * <pre>{@code
 * for (OrderItem order : client.getOrdersPaged(request)) {
 *     archive(order);
 * }
 * }</pre>
 *
 * <p>{@code docs/paging.md} has further examples: streams, publishers, and reading on after a failure.
 */
public final class Paged<T> implements Iterable<T> {
    private final String operation;
    private final int firstPage;
    private final IntFunction<PageSource<T>> sources;
    private final boolean numbered;
    private final Consumer<? super PageDrift> driftListener;

    /** @param sources creates a source of pages, beginning with a page number */
    private Paged(String operation, int firstPage, IntFunction<PageSource<T>> sources) {
        this(operation, firstPage, sources, true, PageDriftLog.INSTANCE);
    }

    /** @param numbered false if only the first page can be requested */
    private Paged(
            String operation,
            int firstPage,
            IntFunction<PageSource<T>> sources,
            boolean numbered,
            Consumer<? super PageDrift> driftListener) {
        this.operation = operation;
        this.firstPage = firstPage;
        this.sources = sources;
        this.numbered = numbered;
        this.driftListener = driftListener;
    }

    /**
     * Returns a list whose pages are requested by number, and that ends at the server's total of items.
     *
     * @param operation the operation that fetches the pages, for messages
     * @param firstPage the number of the first page to read
     * @param limit the most items to request in a page, more than zero
     */
    public static <T> Paged<T> of(Operation<?, ?> operation, int firstPage, int limit, PageFetcher<T> fetcher) {
        checkLimit(operation, limit);
        requireNonNull(fetcher, "fetcher");
        return new Paged<>(operation.id(), firstPage, first -> new CountedPages<>(first, limit, fetcher));
    }

    /**
     * Returns a list whose pages are requested by number, without a total. It ends with a page that is empty or has fewer
     * items than requested.
     *
     * @param operation the operation that fetches the pages, for messages
     * @param firstPage the number of the first page to read
     * @param limit the most items to request in a page, more than zero and no more than the server's largest page: otherwise
     *     only the first page would be read
     */
    public static <T> Paged<T> untilShortPage(
            Operation<?, ?> operation, int firstPage, int limit, PageFetcher<T> fetcher) {
        checkLimit(operation, limit);
        requireNonNull(fetcher, "fetcher");
        return new Paged<>(operation.id(), firstPage, first -> new ShortPages<>(first, limit, fetcher));
    }

    /**
     * Returns a list whose pages link to the next. A link is followed only to the place of the first request, with the link's
     * query; one that leads elsewhere, or to an earlier page, ends the iteration with {@link PagingException}.
     *
     * @param caller fetches the pages
     * @param firstPage the number of the first page to read
     * @param request creates the request for the page with a number
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

    /**
     * Returns a list whose pages have the cursor of the next one. The pages are counted from 1. A cursor that recurs after
     * another one ends the iteration with {@link PagingException}.
     *
     * @param caller fetches the pages
     * @param first the request that begins the list
     * @param request creates the request for the page at a cursor
     * @param cursor empty on the last page
     */
    public static <Q, R, C, T> Paged<T> byCursor(
            OperationCaller caller,
            Operation<Q, R> operation,
            Q first,
            Function<C, Q> request,
            Function<R, List<T>> items,
            Function<R, Optional<C>> cursor) {
        return new Paged<>(
                operation.id(),
                1,
                page -> new CursorPages<>(caller, operation, first, request, items, cursor),
                false,
                PageDriftLog.INSTANCE);
    }

    /**
     * Parses a page number or limit that the service requires as text.
     *
     * @param property its name, for the message
     * @throws IllegalArgumentException if the text is not a whole number
     */
    public static int number(Operation<?, ?> operation, String property, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(operation.id() + ": " + property
                    + " must be a whole number in digits, as \"1\", to read page after page.");
        }
    }

    /**
     * Returns the same list, read from another page on.
     *
     * @throws UnsupportedOperationException if pages are requested by cursor, and this is not page 1; set the cursor in the
     *     request
     */
    public Paged<T> startingAt(int page) {
        if (!numbered && page != firstPage) {
            throw new UnsupportedOperationException(operation
                    + ": the pages of this list have no numbers. Put the cursor to begin at into the request.");
        }
        return new Paged<>(operation, page, sources, numbered, driftListener);
    }

    /**
     * Returns the same list with a listener for each page that repeats items or has another total; it runs on the reading
     * thread, before the items of the page are delivered. Default: the first page of an operation that repeats items is
     * logged as a warning.
     */
    public Paged<T> onDrift(Consumer<? super PageDrift> listener) {
        return new Paged<>(operation, firstPage, sources, numbered, requireNonNull(listener, "listener"));
    }

    /**
     * Returns the same list, of which a page that repeats items or has another total ends the reading with
     * {@link PagingException}.
     */
    public Paged<T> failOnDrift() {
        return onDrift(drift -> {
            throw new PagingException(
                            new CallDetails(operation, 1, false, RetryStopReason.NOT_RETRYABLE),
                            "the list changed while it was read: " + drift.repeatedItems() + " items came again"
                                    + (drift.totalChanged() ? ", and the total changed" : "")
                                    + ". Items before the page were delivered; read the list again, sorted where the "
                                    + "request can.")
                    .onPage(drift.page());
        });
    }

    /**
     * Returns the items as a publisher. Each subscriber reads the whole list. A page is fetched when its first item is
     * requested, by a task that waits for it; cancelling ends the reading after that page.
     *
     * @param executor runs the tasks, one at a time for each subscriber; on Java 21, for example, one of virtual threads
     */
    public Flow.Publisher<T> publisher(Executor executor) {
        return new PagePublisher<>(() -> new ItemIterator<>(pages().iterator()), requireNonNull(executor, "executor"));
    }

    /** Returns the pages with their numbers and totals. */
    public Iterable<Page<T>> pages() {
        return () -> new PageIterator<>(operation, sources.apply(firstPage), driftListener);
    }

    @Override
    public Iterator<T> iterator() {
        return new ItemIterator<>(pages().iterator());
    }

    /** Returns the items as a sequential stream; it need not be closed. */
    public Stream<T> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private static void checkLimit(Operation<?, ?> operation, int limit) {
        if (limit <= 0) {
            throw new IllegalArgumentException(
                    operation.id() + ": the limit must be more than zero, but is " + limit + ".");
        }
    }
}
