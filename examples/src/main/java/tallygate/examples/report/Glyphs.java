package tallygate.examples.report;

import java.nio.charset.Charset;

/** The characters that bars and tables are drawn with. */
record Glyphs(String full, String empty, String over, String mark, String ellipsis, String none, String rule) {
    static final Glyphs UNICODE = new Glyphs("█", "░", "▶", "│", "…", "–", "─");
    static final Glyphs ASCII = new Glyphs("#", ".", ">", "|", "~", "-", "-");

    /** Block characters where they can be written, else ASCII. */
    static Glyphs in(Charset charset) {
        return charset.newEncoder().canEncode(String.join("", UNICODE.full, UNICODE.empty, UNICODE.over, UNICODE.rule))
                ? UNICODE
                : ASCII;
    }
}
