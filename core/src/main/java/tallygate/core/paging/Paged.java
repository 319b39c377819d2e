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
 * A list that the server hands out in pages, fetched while it is read: a page is asked for when its first item is, and none
 * after the reader stops. Immutable; each iterator and stream begins again at the first page and is for one thread.
 *
 * <p>The end is where the server says it is: by a total of items, or by a page without a link or cursor to the next. A page
 * that is empty although more should come is passed over. Where a documented total does not come, an empty page is the end;
 * where none is documented, one that is shorter than was asked for is as well. A server that repeats a page or leads in a
 * circle ends the reading with {@link PagingException}.
 *
 * <p>When a page cannot be fetched, the iterator throws what the call threw, with {@link TallygateException#page()}. Every
 * item of the pages before it was delivered once. Asking the same iterator again tries that page again;
 * {@link #startingAt} does so later or elsewhere.
 */
public final class Paged<T> implements Iterable<T> {
    private final String operation;
    private final int firstPage;
    private final IntFunction<PageSource<T>> sources;
    private final boolean numbered;
    private final Consumer<? super PageDrift> driftListener;

    /** @param sources a new source of pages, from the page with a number on */
    private Paged(String operation, int firstPage, IntFunction<PageSource<T>> sources) {
        this(operation, firstPage, sources, true, PageDriftLog.INSTANCE);
    }

    /** @param numbered false if there is a way to the first page only */
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
     * A list whose pages are asked for by number, and that ends where the server's total of items says.
     *
     * @param operation what fetches the pages, for messages
     * @param firstPage where to begin, as the server counts
     * @param limit the most items to ask for in a page, more than zero
     */
    public static <T> Paged<T> of(Operation<?, ?> operation, int firstPage, int limit, PageFetcher<T> fetcher) {
        checkLimit(operation, limit);
        requireNonNull(fetcher, "fetcher");
        return new Paged<>(operation.id(), firstPage, first -> new CountedPages<>(first, limit, fetcher));
    }

    /**
     * A list whose pages are asked for by number, and whose total the server does not tell. It ends with a page that is
     * empty or has fewer items than were asked for.
     *
     * @param operation what fetches the pages, for messages
     * @param firstPage where to begin, as the server counts
     * @param limit the most items to ask for in a page, more than zero and no more than the server gives: of a server that
     *     gives fewer, only the first page would be read
     */
    public static <T> Paged<T> untilShortPage(
            Operation<?, ?> operation, int firstPage, int limit, PageFetcher<T> fetcher) {
        checkLimit(operation, limit);
        requireNonNull(fetcher, "fetcher");
        return new Paged<>(operation.id(), firstPage, first -> new ShortPages<>(first, limit, fetcher));
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

    /**
     * A list of which each page gives the cursor that the next one is asked for with. The pages are counted from 1. A cursor
     * that came before, unless it never changed since, ends the iteration with {@link PagingException}.
     *
     * @param caller what fetches the pages
     * @param first the request that begins the list
     * @param request the request for the page at a cursor
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
     * The number in a page or limit that the service wants as text.
     *
     * @param property its name, for the message
     * @throws IllegalArgumentException if the text is no whole number
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
     * The same list, read from another page on.
     *
     * @throws UnsupportedOperationException if pages are found by a cursor alone, which is said in the request, and this is
     *     not page 1
     */
    public Paged<T> startingAt(int page) {
        if (!numbered && page != firstPage) {
            throw new UnsupportedOperationException(operation
                    + ": the pages of this list have no numbers. Put the cursor to begin at into the request.");
        }
        return new Paged<>(operation, page, sources, numbered, driftListener);
    }

    /**
     * The same list, where a listener is notified of each page that repeats items or comes with another total; it runs in
     * the reading thread, before the items of the page are delivered. Default: the first page of an operation that repeats
     * items is logged as a warning.
     */
    public Paged<T> onDrift(Consumer<? super PageDrift> listener) {
        return new Paged<>(operation, firstPage, sources, numbered, requireNonNull(listener, "listener"));
    }

    /** The same list, where such a page ends the reading with {@link PagingException}. */
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
     * The items for subscribers that ask for as many as they can take. Each subscriber reads all of the list. A page is fetched
     * when its first item is asked for, by a task that waits for it; cancelling ends the reading after that page.
     *
     * @param executor runs the tasks, one at a time for each subscriber; on Java 21 one of virtual threads suits
     */
    public Flow.Publisher<T> publisher(Executor executor) {
        return new PagePublisher<>(() -> new ItemIterator<>(pages().iterator()), requireNonNull(executor, "executor"));
    }

    /** The pages as they come, with their numbers and totals. */
    public Iterable<Page<T>> pages() {
        return () -> new PageIterator<>(operation, sources.apply(firstPage), driftListener);
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

    private static void checkLimit(Operation<?, ?> operation, int limit) {
        if (limit <= 0) {
            throw new IllegalArgumentException(
                    operation.id() + ": the limit must be more than zero, but is " + limit + ".");
        }
    }
}
