package tallygate.cli.recording;

import java.util.Optional;
import java.util.function.Consumer;
import tallygate.cli.terminal.Glyphs;
import tallygate.cli.terminal.LiveLine;
import tallygate.ledger.UsageSender;

/** Shows how many of the usages that had to be sent have been: as a bar to a person, else as a line for each tenth. */
final class SendProgress {
    private static final int WIDTH = 40;
    private static final int TENTHS = 10;

    private final int total;
    private final Optional<LiveLine> bar;
    private final Glyphs glyphs;
    private final Consumer<String> lines;
    private int sent;

    /** @param lines gets the lines where there is no bar */
    SendProgress(int total, Optional<LiveLine> bar, Glyphs glyphs, Consumer<String> lines) {
        this.total = total;
        this.bar = bar;
        this.glyphs = glyphs;
        this.lines = lines;
    }

    /** The sender with its progress shown, whatever comes of each usage. */
    UsageSender of(UsageSender sender) {
        return (record, key) -> {
            try {
                return sender.send(record, key);
            } finally {
                step();
            }
        };
    }

    void done() {
        bar.ifPresent(LiveLine::remove);
    }

    private synchronized void step() {
        sent++;
        String figures = sent + " of " + total;
        if (bar.isPresent()) {
            int full = (int) ((long) WIDTH * sent / total);
            bar.get()
                    .show("Sending " + glyphs.full().repeat(full)
                            + glyphs.empty().repeat(WIDTH - full) + ' ' + figures);
        } else if ((long) TENTHS * sent / total > (long) TENTHS * (sent - 1) / total) {
            lines.accept("Sent " + figures + ".");
        }
    }
}
