package tallygate.transport.spi;

/** Decides, once an interval, whether a WebSocket is alive. Thread-safe. */
public final class Heartbeat {
    private boolean heard = true;
    private boolean listening;

    /** Anything came: even if it is not the answer to the ping, that may be behind it. */
    public synchronized void heard() {
        heard = true;
    }

    /** Whether anything is read from the socket. What is not read cannot be heard, so that silence is no sign then. */
    public synchronized void listening(boolean nowListening) {
        listening = nowListening;
        heard = true;
    }

    /** At the end of an interval: whether the server is alive as far as can be known, and is to be pinged again. */
    public synchronized boolean beat() {
        boolean alive = heard || !listening;
        heard = false;
        return alive;
    }
}
