package tallygate.chaos.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went against a promise; the first of them with all that is known. Thread-safe. */
public final class Violations {
    private static final int KEPT = 50;

    private final List<String> first = new ArrayList<>();
    private long count;

    public synchronized void add(String what, @Nullable Throwable cause) {
        count++;
        if (first.size() < KEPT) {
            first.add(cause == null ? what : what + System.lineSeparator() + trace(cause));
        }
    }

    public synchronized long count() {
        return count;
    }

    public synchronized List<String> first() {
        return List.copyOf(first);
    }

    private static String trace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
