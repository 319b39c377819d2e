package tallygate.transport.spi;

/** Decides, once an interval, whether a WebSocket is alive. Thread-safe. */
public final class Heartbeat {
    /** How many beats a message may last: enough for a large one, and an end for one whose parts are empty. */
    private static final int MOST_BEATS_OF_A_MESSAGE = 3;

    private boolean received = true;
    private boolean reading;
    private boolean inMessage;
    private int beatsInMessage;

    /** Notes that bytes arrived. They need not be the pong, which may be behind them. */
    public synchronized void received() {
        received = true;
    }

    /** Notes whether the socket is being read. While it is not, nothing can arrive, so silence is no sign of failure. */
    public synchronized void reading(boolean nowReading) {
        reading = nowReading;
        received = true;
        inMessage = false;
        beatsInMessage = 0;
    }

    /** Notes that a part of a message arrived which is not its last. */
    public synchronized void partOfMessage() {
        inMessage = true;
    }

    /** Whether the last beat found a message that has lasted too long. */
    public synchronized boolean messageIsOverdue() {
        return beatsInMessage > MOST_BEATS_OF_A_MESSAGE;
    }

    /** Called at the end of an interval: whether the server is alive as far as can be known, and is to be pinged again. */
    public synchronized boolean beat() {
        boolean alive = received || !reading;
        received = false;
        beatsInMessage += inMessage ? 1 : 0;
        return alive && !messageIsOverdue();
    }
}
