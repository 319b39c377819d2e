package tallygate.core.provider;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** A warning that is logged the first time only. Never fails: a broken logging backend must not change the result of a call. */
public final class WarningOnce {
    private static final Logger LOGGER = System.getLogger("tallygate.client");

    private final AtomicBoolean logged = new AtomicBoolean();

    public void log(String what) {
        try {
            if (logged.compareAndSet(false, true)) {
                LOGGER.log(Level.WARNING, "{0}; this is logged once", what);
            }
        } catch (RuntimeException loggingFailed) {
            // See the class.
        }
    }
}
