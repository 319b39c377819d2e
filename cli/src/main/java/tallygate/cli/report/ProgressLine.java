package tallygate.cli.report;

import java.util.OptionalLong;
import tallygate.cli.terminal.LiveLine;

/** Progress on one line of the terminal. */
final class ProgressLine implements Progress {
    private final LiveLine line;

    ProgressLine(LiveLine line) {
        this.line = line;
    }

    @Override
    public void orders(int read, OptionalLong total) {
        line.show("Reading orders: " + read + (total.isPresent() ? " of " + total.getAsLong() : ""));
    }

    @Override
    public void done() {
        line.remove();
    }
}
