package tallygate.client;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Page after page, until the total is delivered. Servers ignore limits, change their lists meanwhile and count wrongly, so
 * the end is judged from what was delivered, and a server that repeats itself is stopped.
 */
final class PageIterator<T> implements Iterator<Page<T>> {
    /** Empty pages in a row that are passed over before the total is called wrong. */
    private static final int MAX_EMPTY_PAGES = 10;

    private final String operation;
    private final int firstPage;
    private final int limit;
    private final PageFetcher<T> fetcher;

    private @Nullable Page<T> last;
    private List<T> lastItems = List.of();
    private long delivered;
    private int emptyInARow;

    PageIterator(String operation, int firstPage, int limit, PageFetcher<T> fetcher) {
        this.operation = operation;
        this.firstPage = firstPage;
        this.limit = limit;
        this.fetcher = fetcher;
    }

    @Override
    public boolean hasNext() {
        if (last == null) {
            return true;
        }
        long pagesBefore = (long) last.number() - firstPage + 1;
        if (last.items().isEmpty()) {
            return last.total().isPresent() && pagesBefore * limit < remaining();
        }
        return last.total().isEmpty() || delivered != remaining();
    }

    @Override
    public Page<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int number = last == null ? firstPage : last.number() + 1;
        Page<T> page = fetch(number);
        if (page.items().isEmpty()) {
            emptyInARow++;
            if (emptyInARow > MAX_EMPTY_PAGES) {
                throw stuck(
                        number, MAX_EMPTY_PAGES + " empty pages came in a row although the total promises more items");
            }
        } else if (page.items().equals(lastItems)) {
            throw stuck(number, "the server sent the same items as for the page before");
        } else {
            emptyInARow = 0;
            lastItems = page.items();
        }
        delivered += page.items().size();
        last = page;
        return page;
    }

    private Page<T> fetch(int number) {
        try {
            return fetcher.fetch(number, limit);
        } catch (TallygateException e) {
            throw e.onPage(number);
        }
    }

    private TallygateException stuck(int number, String what) {
        return new PagingException(
                        new CallDetails(operation, 1, false, NotRetried.NOT_RETRYABLE),
                        what + ". Items before it were delivered; ask for smaller pages, or fetch page by page.")
                .onPage(number);
    }

    /** Items from the first page on; those of skipped pages before it are counted in the total as well. */
    private long remaining() {
        return last == null ? 0 : last.total().orElse(0) - (long) (firstPage - 1) * limit;
    }
}
