package tallygate.json;

/**
 * Text of a server or a file as people may see it, on a terminal or in a log. Characters that move the cursor, end the line,
 * change the direction of the text or cannot be seen become escapes as in JSON, for example {@code \u001b}.
 */
public final class PrintableText {
    /** Unicode counts these among letters and marks, but they are invisible. */
    private static final String INVISIBLE = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0";

    private static final int FIRST_TAG = 0xE0000;
    private static final int LAST_TAG = 0xE0FFF;

    private PrintableText() {}

    /** Returns the text as one line: line breaks are escaped as well. The same text if there is nothing to escape. */
    public static String of(String text) {
        return escaped(text, false);
    }

    /** Keeps line breaks ({@code \n} and {@code \r\n}). A JSON document stays the same document. */
    public static String ofLines(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean keepLines) {
        int first = nextHidden(text, 0, keepLines);
        if (first == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        int copied = 0;
        for (int at = first; at < text.length(); at = nextHidden(text, copied, keepLines)) {
            shown.append(text, copied, at);
            copied = at + Character.charCount(text.codePointAt(at));
            for (int i = at; i < copied; i++) {
                shown.append(String.format("\\u%04x", (int) text.charAt(i)));
            }
        }
        return shown.append(text, copied, text.length()).toString();
    }

    private static int nextHidden(String text, int from, boolean keepLines) {
        int at = from;
        while (at < text.length() && (!isHidden(text.codePointAt(at)) || keepLines && isLineBreak(text, at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isHidden(int codePoint) {
        if (codePoint >= ' ' && codePoint <= '~') {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> INVISIBLE.indexOf(codePoint) >= 0 || codePoint >= FIRST_TAG && codePoint <= LAST_TAG;
        };
    }

    private static boolean isLineBreak(String text, int at) {
        return text.charAt(at) == '\n' || text.startsWith("\r\n", at);
    }
}
