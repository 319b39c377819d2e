package tallygate.core.paging;

/**
 * A sign that a list changed, or changed its order, between two pages: items may be missing. Read pages in an order that does
 * not change, for example by id, where the operation can sort.
 *
 * @param operation the operation that fetches the pages
 * @param page the number of the page, as the server counts
 * @param repeatedItems how many of its items are among the last thousand before it
 * @param totalChanged whether the server's total differs from that of the previous page
 */
public record PageDrift(String operation, int page, int repeatedItems, boolean totalChanged) {}
