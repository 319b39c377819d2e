package tallygate.genauth;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Reads every line that the client logs, at any level, and keeps those that show what was planted. */
final class LogWatch extends Handler {
    /** A strong reference, or the level is lost with the logger. */
    private static final Logger LOGGER = Logger.getLogger("tallygate.client");

    private static final LogWatch WATCH = new LogWatch();

    private final List<String> secrets = new CopyOnWriteArrayList<>();
    private final List<String> warnings = new CopyOnWriteArrayList<>();

    private LogWatch() {}

    static synchronized void begin() {
        LOGGER.setLevel(Level.ALL);
        LOGGER.removeHandler(WATCH);
        LOGGER.addHandler(WATCH);
    }

    static List<String> secretsSeen() {
        return WATCH.secrets;
    }

    static List<String> warnings() {
        return List.copyOf(WATCH.warnings);
    }

    @Override
    public void publish(LogRecord event) {
        String line = MessageFormat.format(event.getMessage(), event.getParameters()) + event.getThrown();
        if (event.getLevel().equals(Level.WARNING)) {
            warnings.add(line);
        }
        if (line.contains("planted-") || line.contains("eyJ")) {
            secrets.add(line);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
