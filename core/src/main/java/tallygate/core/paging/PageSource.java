package tallygate.core.paging;

/** Fetches the pages of one iteration, one after the other; for one thread. */
interface PageSource<T> {
    /** Returns whether another page should come. */
    boolean hasNext();

    /** Returns the number of that page, as the server counts. */
    int nextNumber();

    /** Fetches the next page. After a failure the same page is next. */
    Page<T> next();
}
