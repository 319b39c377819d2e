package tallygate.chaos.run;

/** Interrupts the thread that made it, unless that has closed it before. */
final class PlannedInterrupt implements Runnable, AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private boolean closed;

    @Override
    public synchronized void run() {
        if (!closed) {
            thread.interrupt();
        }
    }

    /** Afterwards the thread is not interrupted. */
    @Override
    public synchronized void close() {
        closed = true;
        Thread.interrupted();
    }
}
