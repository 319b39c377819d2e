package tallygate.core.internal.pipeline;

/** Lets another thread interrupt a blocking call, without a pending interrupt after the call has ended. */
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

    /** Ends the call; called by the thread itself. */
    synchronized void leave() {
        inCall = false;
        if (interrupted) {
            Thread.interrupted();
        }
    }
}
