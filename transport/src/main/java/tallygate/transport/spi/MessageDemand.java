package tallygate.transport.spi;

/** How many messages of a WebSocket are asked for and have not been read. Thread-safe. */
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

    /** From now on everything is wanted, if only to get to the end. */
    public void addUnlimited() {
        add(Long.MAX_VALUE);
    }

    /** Takes one, if there is one. */
    public synchronized boolean take() {
        if (wanted == 0) {
            return false;
        }
        wanted = wanted == Long.MAX_VALUE ? wanted : wanted - 1;
        return true;
    }

    /** Takes one as soon as there is one. */
    public synchronized void awaitOne() throws InterruptedException {
        while (!take()) {
            wait();
        }
    }
}
