package tallygate.cli.report;

import tallygate.cli.terminal.Glyphs;
import tallygate.json.PrintableText;

/** Builds the lines of a report, as wide as the terminal, with or without colour. */
final class ReportLines {
    /** The least width at which each entry of a table takes one line; otherwise it takes two. */
    private static final int WIDE = 72;

    private final StringBuilder text = new StringBuilder();
    private final Glyphs glyphs;
    private final boolean colour;
    private final int width;

    ReportLines(Glyphs glyphs, boolean colour, int width) {
        this.glyphs = glyphs;
        this.colour = colour;
        this.width = width;
    }

    int width() {
        return width;
    }

    boolean isWide() {
        return width >= WIDE;
    }

    Glyphs glyphs() {
        return glyphs;
    }

    String left(String cell, int width) {
        return Cells.left(cell, width, glyphs);
    }

    String right(String cell, int width) {
        return Cells.right(cell, width, glyphs);
    }

    String paint(Tone tone, String cell) {
        return tone.paint(cell, colour);
    }

    /** Adds a title with a remark at the other end of the line, and a blank line before. */
    void heading(String title, String remark) {
        int room = width - Cells.width(title) - 1;
        text.append('\n');
        line(paint(Tone.HEADING, title) + " " + paint(Tone.QUIET, right(remark, room)));
    }

    void line(String line) {
        text.append(colour ? line : line.stripTrailing()).append('\n');
    }

    /** Adds a sentence, indented and cut at the end of the line. */
    void sentence(String sentence) {
        line("  " + Cells.fit(sentence, width - 2, glyphs));
    }

    /** Adds a sentence, indented and continued on further lines. */
    void paragraph(String paragraph) {
        StringBuilder next = new StringBuilder();
        for (String word : PrintableText.of(paragraph).split(" ", -1)) {
            if (next.length() > 0 && Cells.width(next + " " + word) > width - 2) {
                sentence(next.toString());
                next.setLength(0);
            }
            next.append(next.length() == 0 ? "" : " ").append(word);
        }
        sentence(next.toString());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
