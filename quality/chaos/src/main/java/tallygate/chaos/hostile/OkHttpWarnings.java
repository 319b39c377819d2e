package tallygate.chaos.hostile;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import okhttp3.OkHttpClient;
import tallygate.chaos.run.Violations;

/** OkHttp logs each connection that was not returned to it, once it is garbage. */
final class OkHttpWarnings extends Handler {
    /** The log keeps a weak reference only. */
    private static final Logger LOG = Logger.getLogger(OkHttpClient.class.getName());

    private final Violations violations;

    private OkHttpWarnings(Violations violations) {
        this.violations = violations;
    }

    static void watch(Violations violations) {
        LOG.addHandler(new OkHttpWarnings(violations));
    }

    @Override
    public void publish(LogRecord record) {
        violations.add("OkHttp: " + record.getMessage(), record.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
