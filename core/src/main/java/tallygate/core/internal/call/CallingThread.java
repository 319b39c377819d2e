package tallygate.client.internal;

/** Lets another thread end a blocking call by an interrupt that is never seen outside the call. */
final class CallingThread {
    private final Thread thread = Thread.currentThread();
    private boolean inCall = true;
    private boolean interrupted;

    synchronized void interrupt() {
        if (inCall) {
            interrupted = true;
            thread.interrupt();
        }
    }

    /** Called by the thread itself when its call is over. */
    synchronized void leave() {
        inCall = false;
        if (interrupted) {
            Thread.interrupted();
        }
    }
}
