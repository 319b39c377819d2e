package tallygate.benchmarks.peer;

/** What a peer asks the server; the answers are the same bytes for all. */
public enum Question {
    /** One entitlement, some 250 bytes. */
    USAGE,
    /** A page of 50 orders, some 16 kB. */
    ORDERS_50,
    /** 1000 orders in one answer, more than the real server gives, to weigh decoding. */
    ORDERS_1000;

    /** How many orders to ask for. */
    public int limit() {
        return this == ORDERS_1000 ? 1000 : 50;
    }
}
