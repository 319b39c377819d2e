package tallygate.cli.terminal;

import java.util.Optional;
import java.util.OptionalLong;

/** Shows progress on a line that is removed at the end. Shows nothing if the user does not want it. */
public final class ProgressBar {
    private static final int WIDTH = 30;

    private final String title;
    private final Optional<LiveLine> line;
    private final Glyphs glyphs;

    ProgressBar(String title, Optional<LiveLine> line, Glyphs glyphs) {
        this.title = title;
        this.line = line;
        this.glyphs = glyphs;
    }

    /** @param total empty if it is not known */
    public void show(long done, OptionalLong total) {
        line.ifPresent(live -> live.show(
                total.isPresent()
                        ? title + ' ' + draw(glyphs, done, total.getAsLong(), WIDTH) + ' ' + done + " of "
                                + total.getAsLong()
                        : title + ' ' + done));
    }

    /** Removes the line. */
    public void done() {
        line.ifPresent(LiveLine::remove);
    }

    /** Returns a bar that is full when everything is done. */
    public static String draw(Glyphs glyphs, long done, long total, int width) {
        int full = total <= 0 ? width : (int) (width * Math.min(done, total) / total);
        return glyphs.full().repeat(full) + glyphs.empty().repeat(width - full);
    }
}
