package tallygate.core.internal.call;

import org.jspecify.annotations.Nullable;

/** The action that aborts a call: one at a time, each run at most once. Thread-safe. */
final class AbortAction {
    private @Nullable Runnable action;
    private boolean aborted;

    void set(Runnable newAction) {
        synchronized (this) {
            action = newAction;
            if (!aborted) {
                return;
            }
        }
        newAction.run();
    }

    void run() {
        Runnable current;
        synchronized (this) {
            aborted = true;
            current = action;
        }
        if (current != null) {
            current.run();
        }
    }

    synchronized boolean hasRun() {
        return aborted;
    }
}
