package tallygate.examples.report;

import java.io.PrintStream;
import java.util.OptionalLong;

/** One line that is written over again, and removed at the end. */
final class ProgressLine implements Progress {
    private final PrintStream err;
    private int longest;

    ProgressLine(PrintStream err) {
        this.err = err;
    }

    @Override
    public void orders(int read, OptionalLong total) {
        String line = "Reading orders: " + read + (total.isPresent() ? " of " + total.getAsLong() : "");
        longest = Math.max(longest, line.length());
        err.print('\r' + line);
        err.flush();
    }

    @Override
    public void done() {
        err.print('\r' + " ".repeat(longest) + '\r');
        err.flush();
    }
}
