package tallygate.transport.spi;

/** Decides, once an interval, whether a WebSocket is alive. Thread-safe. */
public final class Heartbeat {
    /** The number of beats a message may last: enough for a large one, and a limit for one whose parts are empty. */
    private static final int MOST_BEATS_OF_A_MESSAGE = 3;

    private boolean received = true;
    private boolean reading;
    private boolean inMessage;
    private int beatsInMessage;

    /** Records that bytes arrived. They need not be the pong, which may follow them. */
    public synchronized void received() {
        received = true;
    }

    /** Records whether the socket is being read. While it is not, nothing can arrive, so silence is no sign of failure. */
    public synchronized void reading(boolean nowReading) {
        reading = nowReading;
        received = true;
        inMessage = false;
        beatsInMessage = 0;
    }

    /** Records that a part of a message arrived that is not its last. */
    public synchronized void partOfMessage() {
        inMessage = true;
    }

    /** Returns whether the last beat found a message that has lasted too long. */
    public synchronized boolean messageIsOverdue() {
        return beatsInMessage > MOST_BEATS_OF_A_MESSAGE;
    }

    /** Ends an interval, and returns whether the server seems alive and a ping is due. */
    public synchronized boolean beat() {
        boolean alive = received || !reading;
        received = false;
        beatsInMessage += inMessage ? 1 : 0;
        return alive && !messageIsOverdue();
    }
}
