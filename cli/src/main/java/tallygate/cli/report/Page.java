package tallygate.cli.report;

import tallygate.cli.terminal.Glyphs;

/** The lines of a report in the making: 80 columns, with or without colour. */
final class Page {
    static final int WIDTH = 80;

    private final StringBuilder text = new StringBuilder();
    private final Glyphs glyphs;
    private final boolean colour;

    Page(Glyphs glyphs, boolean colour) {
        this.glyphs = glyphs;
        this.colour = colour;
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

    /** A title with a remark at the other end of the line, and a blank line before. */
    void heading(String title, String remark) {
        int room = WIDTH - Cells.width(title) - 1;
        text.append('\n');
        line(paint(Tone.HEADING, title) + " " + paint(Tone.QUIET, right(remark, room)));
    }

    void line(String line) {
        text.append(colour ? line : line.stripTrailing()).append('\n');
    }

    /** A sentence, indented and cut where the line ends. */
    void sentence(String sentence) {
        line("  " + Cells.fit(sentence, WIDTH - 2, glyphs));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
