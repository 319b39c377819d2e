package tallygate.core.internal.call;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tallygate.core.error.RetryStopReason;
import tallygate.core.error.TallygateException;

/** The failed attempts of a call, and their effect on its result. Thread-safe. */
public final class CallHistory {
    private final List<TallygateException> retried = new ArrayList<>();
    private @Nullable RetryStopReason stopReason;
    private boolean mayBeDone;

    /** Adds a failure that is followed by a retry. */
    public synchronized void retried(TallygateException failure) {
        retried.add(failure);
    }

    /** Records an attempt that the server may have executed. */
    public synchronized void outcomeLost() {
        mayBeDone = true;
    }

    public synchronized boolean mayBeDone() {
        return mayBeDone;
    }

    public synchronized void stopped(RetryStopReason why) {
        stopReason = why;
    }

    /** Returns why retries stopped; null if they did not end the call. */
    public synchronized @Nullable RetryStopReason stopReason() {
        return stopReason;
    }

    /** Returns the exception that ends the call, with the failures before it as suppressed ones. */
    public synchronized <E extends TallygateException> E endWith(E last) {
        retried.forEach(last::addSuppressed);
        return last;
    }
}
