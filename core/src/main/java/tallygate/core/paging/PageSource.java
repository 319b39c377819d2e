package tallygate.core.paging;

/** Where one iteration gets its pages from, one after the other; for one thread. */
interface PageSource<T> {
    /** Whether another page should come. */
    boolean hasNext();

    /** The number of that page, as the server counts. */
    int nextNumber();

    /** Fetches it. After a failure the same page is next. */
    Page<T> next();
}
