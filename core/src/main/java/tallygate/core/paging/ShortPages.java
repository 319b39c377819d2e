package tallygate.core.paging;

import org.jspecify.annotations.Nullable;

/** Reads pages by number until one is empty or shorter than requested, because there is no total. */
final class ShortPages<T> implements PageSource<T> {
    private final int firstPage;
    private final int limit;
    private final PageFetcher<T> fetcher;

    private @Nullable Page<T> last;

    ShortPages(int firstPage, int limit, PageFetcher<T> fetcher) {
        this.firstPage = firstPage;
        this.limit = limit;
        this.fetcher = fetcher;
    }

    @Override
    public boolean hasNext() {
        return last == null || last.items().size() >= limit;
    }

    @Override
    public int nextNumber() {
        return last == null ? firstPage : last.number() + 1;
    }

    @Override
    public Page<T> next() {
        Page<T> page = fetcher.fetch(nextNumber(), limit);
        last = page;
        return page;
    }
}
