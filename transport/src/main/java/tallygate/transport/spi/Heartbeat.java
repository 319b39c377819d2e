package tallygate.transport.spi;

/** Decides, once an interval, whether a WebSocket is alive. Thread-safe. */
public final class Heartbeat {
    private boolean received = true;
    private boolean reading;

    /** Notes that bytes arrived. They need not be the pong, which may be behind them. */
    public synchronized void received() {
        received = true;
    }

    /** Notes whether the socket is being read. While it is not, nothing can arrive, so silence is no sign of failure. */
    public synchronized void reading(boolean nowReading) {
        reading = nowReading;
        received = true;
    }

    /** Called at the end of an interval: whether the server is alive as far as can be known, and is to be pinged again. */
    public synchronized boolean beat() {
        boolean alive = received || !reading;
        received = false;
        return alive;
    }
}
