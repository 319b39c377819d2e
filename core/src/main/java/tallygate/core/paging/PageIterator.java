package tallygate.core.paging;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import tallygate.core.error.CallDetails;
import tallygate.core.error.PagingException;
import tallygate.core.error.RetryStopReason;
import tallygate.core.error.TallygateException;

/** Iterates over pages. Stops if the server repeats a page, or sends too many empty ones. */
final class PageIterator<T> implements Iterator<Page<T>> {
    /** The most empty pages in a row that are skipped although the server promises more items. */
    private static final int MAX_EMPTY_PAGES = 10;

    private final String operation;
    private final PageSource<T> source;
    private final DriftingPages<T> drift;
    private List<T> lastItems = List.of();
    private int emptyInARow;

    PageIterator(String operation, PageSource<T> source, Consumer<? super PageDrift> listener) {
        this.operation = operation;
        this.source = source;
        this.drift = new DriftingPages<>(operation, listener);
    }

    @Override
    public boolean hasNext() {
        return source.hasNext();
    }

    @Override
    public Page<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int number = source.nextNumber();
        Page<T> page = fetch(number);
        if (page.items().isEmpty()) {
            emptyInARow++;
            if (emptyInARow > MAX_EMPTY_PAGES) {
                throw stuck(
                        number, MAX_EMPTY_PAGES + " empty pages came in a row although the server promises more items");
            }
        } else if (page.items().equals(lastItems)) {
            throw stuck(number, "the server sent the same items as for the page before");
        } else {
            emptyInARow = 0;
            lastItems = page.items();
            drift.compare(page);
        }
        return page;
    }

    private Page<T> fetch(int number) {
        try {
            return source.next();
        } catch (TallygateException e) {
            throw e.onPage(number);
        }
    }

    private TallygateException stuck(int number, String what) {
        return new PagingException(
                        new CallDetails(operation, 1, false, RetryStopReason.NOT_RETRYABLE),
                        what + ". Items before it were delivered; ask for smaller pages, or fetch page by page.")
                .onPage(number);
    }
}
