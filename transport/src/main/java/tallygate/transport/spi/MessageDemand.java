package tallygate.transport.spi;

/** Counts the messages of a WebSocket that are requested and have not been read. Thread-safe. */
public final class MessageDemand {
    private long wanted;

    /** @throws IllegalArgumentException if it is less than 1 */
    public synchronized void add(long messages) {
        if (messages < 1) {
            throw new IllegalArgumentException("Ask for 1 message or more, not " + messages + ".");
        }
        wanted = wanted + messages < 0 ? Long.MAX_VALUE : wanted + messages;
        notifyAll();
    }

    /** Requests everything from now on, to reach the end of the connection. */
    public void addUnlimited() {
        add(Long.MAX_VALUE);
    }

    /** Takes one request, if there is one. */
    public synchronized boolean take() {
        if (wanted == 0) {
            return false;
        }
        wanted = wanted == Long.MAX_VALUE ? wanted : wanted - 1;
        return true;
    }

    /** Waits for a request and takes it. */
    public synchronized void awaitOne() throws InterruptedException {
        while (!take()) {
            wait();
        }
    }
}
