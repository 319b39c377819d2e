package tallygate.core.paging;

import org.jspecify.annotations.Nullable;

/**
 * Reads pages by number until the total is delivered. Servers ignore limits, change their lists meanwhile and count wrongly,
 * so the delivered items decide where the list ends.
 */
final class CountedPages<T> implements PageSource<T> {
    private final int firstPage;
    private final int limit;
    private final PageFetcher<T> fetcher;

    private @Nullable Page<T> last;
    private long delivered;

    CountedPages(int firstPage, int limit, PageFetcher<T> fetcher) {
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
    public int nextNumber() {
        return last == null ? firstPage : last.number() + 1;
    }

    @Override
    public Page<T> next() {
        Page<T> page = fetcher.fetch(nextNumber(), limit);
        delivered += page.items().size();
        last = page;
        return page;
    }

    /** Items from the first page on; those of skipped pages before it are counted in the total as well. */
    private long remaining() {
        return last == null ? 0 : last.total().orElse(0) - (long) (firstPage - 1) * limit;
    }
}
