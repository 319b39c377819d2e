package tallygate.cli.terminal;

import java.nio.charset.Charset;

/** The characters that bars and tables are drawn with. */
public record Glyphs(String full, String empty, String over, String mark, String ellipsis, String none, String rule) {
    public static final Glyphs UNICODE = new Glyphs("█", "░", "▶", "│", "…", "–", "─");
    public static final Glyphs ASCII = new Glyphs("#", ".", ">", "|", "~", "-", "-");

    /** Returns block characters if the charset has them, else ASCII. */
    public static Glyphs in(Charset charset) {
        return charset.newEncoder().canEncode(String.join("", UNICODE.full, UNICODE.empty, UNICODE.over, UNICODE.rule))
                ? UNICODE
                : ASCII;
    }
}
