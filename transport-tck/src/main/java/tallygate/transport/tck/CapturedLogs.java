package tallygate.transport.tck;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Captures all log records of any level of java.util.logging, to which System.Logger writes by default. */
final class CapturedLogs implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final Queue<String> messages = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Capture();
    private final Level levelBefore = ROOT.getLevel();

    private CapturedLogs() {}

    static CapturedLogs start() {
        CapturedLogs logs = new CapturedLogs();
        logs.handler.setLevel(Level.ALL);
        ROOT.addHandler(logs.handler);
        ROOT.setLevel(Level.ALL);
        return logs;
    }

    String text() {
        return String.join("\n", messages);
    }

    @Override
    public void close() {
        ROOT.removeHandler(handler);
        ROOT.setLevel(levelBefore);
    }

    private final class Capture extends Handler {
        private final Formatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            messages.add(formatter.format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
