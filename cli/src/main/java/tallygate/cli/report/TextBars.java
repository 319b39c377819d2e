package tallygate.cli.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tallygate.cli.terminal.Glyphs;

/** Draws shares as bars. */
final class TextBars {
    private final Glyphs glyphs;

    TextBars(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /** Returns a bar of fixed width, with an arrow at its end if the share is more than the whole. */
    String share(BigDecimal part, BigDecimal whole, int width) {
        int filled = cells(part, whole, width);
        return filled > width || part.compareTo(whole) > 0
                ? glyphs.full().repeat(width - 1) + glyphs.over()
                : glyphs.full().repeat(filled) + glyphs.empty().repeat(width - filled);
    }

    /** Returns a bar as long as the value on a scale, with the quota marked where the scale reaches it. */
    String level(BigDecimal value, BigDecimal quota, BigDecimal scale, int width) {
        int filled = Math.min(width, cells(value, scale, width));
        StringBuilder bar = new StringBuilder(glyphs.full().repeat(filled)).append(" ".repeat(width - filled));
        int mark = cells(quota, scale, width);
        if (mark > 0 && mark <= width && value.compareTo(quota) < 0) {
            bar.replace(mark - 1, mark, glyphs.mark());
        }
        return bar.toString();
    }

    /** Returns the number of full cells: at least one for a positive share, and not all for less than the whole. */
    private static int cells(BigDecimal part, BigDecimal whole, int width) {
        if (part.signum() <= 0 || whole.signum() <= 0) {
            return 0;
        }
        BigDecimal cells = part.multiply(BigDecimal.valueOf(width)).divide(whole, 0, RoundingMode.FLOOR);
        return cells.min(BigDecimal.valueOf(width + 1L)).max(BigDecimal.ONE).intValue();
    }
}
