package tallygate.cli.recording;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import tallygate.cli.terminal.Glyphs;
import tallygate.cli.terminal.LiveLine;
import tallygate.cli.terminal.ProgressBar;
import tallygate.ledger.UsageSender;

/** Shows how many usages have been sent: as a bar on a terminal, else as a line every 5 seconds. */
final class SendProgress {
    private static final int WIDTH = 40;
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final int total;
    private final Optional<LiveLine> bar;
    private final Glyphs glyphs;
    private final Consumer<String> lines;
    private final LongSupplier nanoTime;
    private long printedAt;
    private int sent;

    /** @param lines receives the lines if there is no bar */
    SendProgress(int total, Optional<LiveLine> bar, Glyphs glyphs, Consumer<String> lines, LongSupplier nanoTime) {
        this.total = total;
        this.bar = bar;
        this.glyphs = glyphs;
        this.lines = lines;
        this.nanoTime = nanoTime;
        printedAt = nanoTime.getAsLong();
    }

    /** Returns the sender with a display of its progress, which counts every outcome. */
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
            bar.get().show("Sending " + ProgressBar.draw(glyphs, sent, total, WIDTH) + ' ' + figures);
        } else if (sent == total || nanoTime.getAsLong() - printedAt >= PAUSE_NANOS) {
            printedAt = nanoTime.getAsLong();
            lines.accept("Sent " + figures + ".");
        }
    }
}
