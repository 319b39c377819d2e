package tallygate.cli.terminal;

import java.util.regex.Pattern;
import tallygate.json.PrintableText;

/** Text for a field of a CSV file that people open in a spreadsheet program, which runs formulas. */
public final class SpreadsheetText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}]*[-=+@|%\uff1d\uff0b\uff0d\uff20].*");

    private SpreadsheetText() {}

    /**
     * The text as one printable line; with an apostrophe before it if a spreadsheet program could take it for a formula. Numbers
     * stay as they are. Write every field in quotes: a program may separate fields at another character than a comma, and
     * find a formula behind it.
     */
    public static String of(String text) {
        String line = PrintableText.of(text);
        return FORMULA.matcher(line).matches() && !NUMBER.matcher(line).matches() ? "'" + line : line;
    }
}
