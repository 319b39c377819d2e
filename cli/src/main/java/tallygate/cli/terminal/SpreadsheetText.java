package tallygate.cli.terminal;

import java.util.regex.Pattern;
import tallygate.json.PrintableText;

/** Writes the text of a CSV field so that a spreadsheet program does not run it as a formula. */
public final class SpreadsheetText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}]*[-=+@|%\uff1d\uff0b\uff0d\uff20].*");

    private SpreadsheetText() {}

    /**
     * Returns the text as one printable line; with an apostrophe before it if a spreadsheet program could run it as a
     * formula. Numbers are not changed. Write every field in quotes: a program may separate fields at another character than
     * a comma, and run the text behind it.
     */
    public static String of(String text) {
        String line = PrintableText.of(text);
        return FORMULA.matcher(line).matches() && !NUMBER.matcher(line).matches() ? "'" + line : line;
    }
}
