package tallygate.core.internal.pipeline;

/** Lets another thread interrupt a blocking call, without leaving an interrupt behind when the call is over. */
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
