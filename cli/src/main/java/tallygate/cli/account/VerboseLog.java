package tallygate.cli.account;

import java.text.MessageFormat;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Prints the log of the library, a line for each attempt of a call: operation, time and outcome, never a secret. */
final class VerboseLog extends Handler {
    /** Referenced here, because the log manager holds it weakly. */
    private static final Logger LIBRARY = Logger.getLogger("tallygate.client");

    private final Consumer<String> lines;

    private VerboseLog(Consumer<String> lines) {
        this.lines = lines;
        setLevel(Level.ALL);
    }

    /** @return ends the printing when it is closed */
    static AutoCloseable to(Consumer<String> lines) {
        Level level = LIBRARY.getLevel();
        VerboseLog log = new VerboseLog(lines);
        LIBRARY.setLevel(Level.ALL);
        LIBRARY.addHandler(log);
        return () -> {
            LIBRARY.removeHandler(log);
            LIBRARY.setLevel(level);
        };
    }

    @Override
    public void publish(LogRecord log) {
        Object[] values = log.getParameters();
        lines.accept(values == null ? log.getMessage() : MessageFormat.format(log.getMessage(), values));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
