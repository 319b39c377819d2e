package tallygate.cli.report;

import tallygate.cli.terminal.Glyphs;
import tallygate.json.PrintableText;

/** Cuts and pads text to columns of a terminal, where a Chinese character takes two. */
final class Cells {
    private Cells() {}

    static String left(String text, int width, Glyphs glyphs) {
        String fitted = fit(text, width, glyphs);
        return fitted + " ".repeat(width - width(fitted));
    }

    static String right(String text, int width, Glyphs glyphs) {
        String fitted = fit(text, width, glyphs);
        return " ".repeat(width - width(fitted)) + fitted;
    }

    /** Returns the text with escapes for characters that move the cursor or change colours, cut to the width. */
    static String fit(String text, int width, Glyphs glyphs) {
        String clean = PrintableText.of(text);
        if (width(clean) <= width) {
            return clean;
        }
        StringBuilder cut = new StringBuilder();
        int room = width - width(glyphs.ellipsis());
        for (int codePoint : clean.codePoints().toArray()) {
            room -= width(codePoint);
            if (room < 0) {
                break;
            }
            cut.appendCodePoint(codePoint);
        }
        return cut.append(glyphs.ellipsis()).toString();
    }

    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    /**
     * Returns whether a character takes two columns: the wide and full-width ranges of Unicode's East Asian Width, joined if
     * they are close.
     */
    private static boolean isWide(int codePoint) {
        return codePoint >= 0x1100 && codePoint <= 0x115F
                || codePoint >= 0x2E80 && codePoint <= 0x303E
                || codePoint >= 0x3041 && codePoint <= 0xA4CF
                || codePoint >= 0xA960 && codePoint <= 0xA97F
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFE30 && codePoint <= 0xFE6F
                || codePoint >= 0xFF00 && codePoint <= 0xFF60
                || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
                || codePoint >= 0x1F300 && codePoint <= 0x1F64F
                || codePoint >= 0x1F680 && codePoint <= 0x1F6FF
                || codePoint >= 0x1F900 && codePoint <= 0x1FAFF
                || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
    }
}
