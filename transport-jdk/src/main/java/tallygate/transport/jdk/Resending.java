package tallygate.transport.jdk;

/** Decides for one exchange whether to send a request again that an HTTP/2 server has not processed. */
final class Resending {
    private static final int MOST_REFUSALS = 7;

    private int refusals;

    /** Returns whether the request may be sent again. */
    synchronized boolean isAllowedAfter(Throwable failure) {
        return Unprocessed.isBeyondLimit(failure) || Unprocessed.isRefused(failure) && ++refusals <= MOST_REFUSALS;
    }
}
