package tallygate.client.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tallygate.client.NotRetried;
import tallygate.client.TallygateException;

/** What a call went through before it ended. Thread-safe. */
final class CallHistory {
    private final List<TallygateException> survived = new ArrayList<>();
    private @Nullable NotRetried notRetried;
    private boolean mayBeDone;

    synchronized void survived(TallygateException failure) {
        survived.add(failure);
    }

    /** An attempt ended so that the server may have carried it out. */
    synchronized void outcomeLost() {
        mayBeDone = true;
    }

    synchronized boolean mayBeDone() {
        return mayBeDone;
    }

    synchronized void givenUp(NotRetried why) {
        notRetried = why;
    }

    /** Why retries ended, null if they did not end the call. */
    synchronized @Nullable NotRetried notRetried() {
        return notRetried;
    }

    /** The exception that ends the call, with the failures before it. */
    synchronized <E extends TallygateException> E endWith(E last) {
        survived.forEach(last::addSuppressed);
        return last;
    }
}
