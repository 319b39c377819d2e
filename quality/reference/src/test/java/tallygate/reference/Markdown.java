package tallygate.reference;

import java.util.Locale;

/** The few things that Markdown asks for. */
final class Markdown {
    /** For those who would change a page by hand. */
    static final String GENERATED = "<!-- Generated from the document of the API; see docs/generated-code.md. -->\n\n";

    private static final int LINES_IN_SIGHT = 30;

    private Markdown() {}

    /** What a heading is linked by. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
    }

    static String row(String... cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        return row.append('\n').toString();
    }

    static String header(String... cells) {
        return row(cells) + "|" + " --- |".repeat(cells.length) + "\n";
    }

    static String code(String language, String code) {
        return "```" + language + "\n" + code + "\n```\n";
    }

    /** Code that must not stand between a reader and what follows: closed until asked for if it is long. */
    static String foldedIfLong(String language, String code) {
        long lines = code.lines().count();
        return lines <= LINES_IN_SIGHT
                ? code(language, code)
                : "<details><summary>The response, " + lines + " lines</summary>\n\n" + code(language, code)
                        + "\n</details>\n";
    }

    /** A sentence that surely ends in a full stop. */
    static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
