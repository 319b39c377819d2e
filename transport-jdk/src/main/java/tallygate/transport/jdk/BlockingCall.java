package tallygate.transport.jdk;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A blocking call that another thread can end in the only way the JDK's client leaves: by an interrupt, on which it
 * closes the connection. That interrupt does not outlive the call.
 */
final class BlockingCall {
    private @Nullable Thread caller;
    private boolean aborted;

    /**
     * Runs the call on this thread, unless it was aborted before.
     *
     * @throws InterruptedException if somebody else interrupted this thread
     */
    void run(Call call) throws IOException, InterruptedException {
        if (!enter()) {
            return;
        }
        try {
            call.run();
        } catch (InterruptedException e) {
            if (!isAborted()) {
                throw e;
            }
        } finally {
            leave();
        }
    }

    /** May be called by any thread, at any time. */
    synchronized void abort() {
        aborted = true;
        if (caller != null) {
            caller.interrupt();
        }
    }

    private synchronized boolean enter() {
        caller = Thread.currentThread();
        return !aborted;
    }

    private synchronized boolean isAborted() {
        return aborted;
    }

    private synchronized void leave() {
        caller = null;
        if (aborted) {
            // Our interrupt may have come when the call was over.
            Thread.interrupted();
        }
    }

    interface Call {
        void run() throws IOException, InterruptedException;
    }
}
