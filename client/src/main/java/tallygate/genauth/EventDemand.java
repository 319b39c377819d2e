package tallygate.genauth;

/**
 * How many events may be requested from a connection. Queued events and requested ones are together never more than the
 * queue can hold, in number and in bytes, so nothing is read that has no place; only the first is requested however large it
 * may be. Not thread-safe.
 */
final class EventDemand {
    private final EventOptions options;
    private int queued;
    private long queuedBytes;
    private int requested;

    EventDemand(EventOptions options) {
        this.options = options;
    }

    /** A new connection, from which nothing has been requested. */
    void connected() {
        requested = 0;
    }

    void received(long bytes) {
        requested--;
        queued++;
        queuedBytes += bytes;
    }

    /** The listener has handled one. */
    void done(long bytes) {
        queued--;
        queuedBytes -= bytes;
    }

    /** How many to request now, which then count as requested; 0 for none. */
    int next() {
        long places = (long) options.queueCapacity() - queued - requested;
        long room = (options.queueBytes() - queuedBytes) / options.maxMessageBytes() - requested;
        long more = queued + requested == 0 ? Math.max(room, 1) : room;
        int next = (int) Math.max(Math.min(places, more), 0);
        requested += next;
        return next;
    }
}
