package tallygate.core.paging;

/** Fetches one page; blocking. */
@FunctionalInterface
public interface PageFetcher<T> {
    /**
     * @param number the page, as the server counts
     * @param limit the most items the page may have
     */
    Page<T> fetch(int number, int limit);
}
