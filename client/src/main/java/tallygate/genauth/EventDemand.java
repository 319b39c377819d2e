package tallygate.genauth;

/**
 * Counts how many events may be requested from a connection. Queued and requested events together never exceed the capacity
 * of the queue, in number and in bytes, so everything that is read has a place; only the first event is requested whatever
 * its size. Not thread-safe.
 */
final class EventDemand {
    private final EventOptions options;
    private int queued;
    private long queuedBytes;
    private int requested;

    EventDemand(EventOptions options) {
        this.options = options;
    }

    /** Starts over for a new connection, from which nothing has been requested. */
    void connected() {
        requested = 0;
    }

    void received(long bytes) {
        requested--;
        queued++;
        queuedBytes += bytes;
    }

    /** Records that the listener has handled an event. */
    void done(long bytes) {
        queued--;
        queuedBytes -= bytes;
    }

    /** Returns how many events to request now, which then count as requested; 0 for none. */
    int next() {
        long places = (long) options.queueCapacity() - queued - requested;
        long room = (options.queueBytes() - queuedBytes) / options.maxMessageBytes() - requested;
        long more = queued + requested == 0 ? Math.max(room, 1) : room;
        int next = (int) Math.max(Math.min(places, more), 0);
        requested += next;
        return next;
    }
}
