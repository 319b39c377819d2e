package tallygate.transport.spi;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tracks the exchanges and WebSockets of a transport, and ends them when the transport closes. Thread-safe. */
public final class TransportLifecycle {
    private final Set<InFlight> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Adds an exchange or WebSocket before it starts. After {@link #close} it is notified at once that the transport is
     * closed.
     *
     * @return whether it may start
     */
    public boolean register(InFlight starting) {
        inFlight.add(starting);
        if (closed) {
            starting.transportClosed();
            return false;
        }
        return true;
    }

    /** Removes an exchange or WebSocket that has ended. */
    public void remove(InFlight ended) {
        inFlight.remove(ended);
    }

    /**
     * Ends everything in flight and rejects what is registered later.
     *
     * @return whether this was the first call, which is the one that releases the resources of the transport
     */
    public boolean close() {
        if (closed) {
            return false;
        }
        closed = true;
        inFlight.forEach(InFlight::transportClosed);
        return true;
    }

    /** Returns {@code closed}, or how many exchanges and WebSockets are in flight. */
    @Override
    public String toString() {
        return closed ? "closed" : inFlight.size() + " in flight";
    }
}
