package tallygate.secrets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** All that is logged, the library's own lines at every level, and all that is printed. */
final class WatchedOutput {
    private static final Logger ROOT = Logger.getLogger("");

    /** A strong reference, or the level is lost with the logger. */
    private static final Logger TALLYGATE = Logger.getLogger("tallygate");

    /** Its HTTP client logs the URIs of requests, at a level that is off by default. */
    private static final String OF_THE_JDK = "jdk.";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter logged = new StringWriter();

    private WatchedOutput() {}

    static WatchedOutput start() {
        WatchedOutput output = new WatchedOutput();
        ROOT.addHandler(output.new LogLines());
        System.setOut(new PrintStream(output.new Copy(System.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(output.new Copy(System.err), true, StandardCharsets.UTF_8));
        return output;
    }

    /** Every level, whatever a test left behind. */
    void listenToAll() {
        TALLYGATE.setLevel(Level.ALL);
    }

    /** Where secrets were shown since the last time. */
    List<String> leaks() {
        List<String> leaks = new ArrayList<>();
        synchronized (logged) {
            add(leaks, "a log line", logged.toString());
            logged.getBuffer().setLength(0);
        }
        synchronized (printed) {
            add(leaks, "the printed output", printed.toString(StandardCharsets.UTF_8));
            printed.reset();
        }
        return leaks;
    }

    private static void add(List<String> leaks, String where, String text) {
        if (PlantedSecrets.in(text)) {
            leaks.add(where + ": " + PlantedSecrets.withoutSecret(text));
        }
    }

    private final class LogLines extends Handler {
        private final Formatter formatter = new SimpleFormatter();

        LogLines() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            if (String.valueOf(line.getLoggerName()).startsWith(OF_THE_JDK)) {
                return;
            }
            synchronized (logged) {
                logged.append(formatter.formatMessage(line)).append('\n');
                if (line.getThrown() != null) {
                    line.getThrown().printStackTrace(new PrintWriter(logged, true));
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private final class Copy extends OutputStream {
        private final OutputStream original;

        Copy(OutputStream original) {
            this.original = original;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            synchronized (printed) {
                printed.write(bytes, offset, length);
            }
            original.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            original.flush();
        }
    }
}
