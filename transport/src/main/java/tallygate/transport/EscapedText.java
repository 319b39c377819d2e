package tallygate.transport;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A text, original or with its escapes decoded, and the position in the original of each of its characters.
 *
 * @param origins where each character begins in the original, and at the end its length; null for the original itself
 */
record EscapedText(String text, int @Nullable [] origins) {
    private static final int LONGEST_ENTITY = 10;
    private static final int SHORTEST_BEGINNING = 4;

    static EscapedText of(String text) {
        return new EscapedText(text, null);
    }

    /** Sets the bits of all characters of the original where the form occurs. */
    void mark(String form, BitSet marked) {
        for (int at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length())) {
            marked.set(origin(at), origin(at + form.length()));
        }
    }

    /** Sets the bits of the end of the original if the form begins there, or before an escape that was cut. */
    void markCut(String form, BitSet marked) {
        for (int end = text.length(); end > text.length() - LONGEST_ENTITY && end > 0; end--) {
            boolean isCutEscape = end < text.length() && "%\\&".indexOf(text.charAt(end)) >= 0;
            if (end == text.length() || isCutEscape) {
                markCut(form, end, marked);
            }
        }
    }

    private void markCut(String form, int end, BitSet marked) {
        for (int length = Math.min(form.length() - 1, end); length >= SHORTEST_BEGINNING; length--) {
            if (text.regionMatches(end - length, form, 0, length)) {
                marked.set(origin(end - length), origin(text.length()));
                return;
            }
        }
    }

    /** Returns the text with percent-encoded bytes and escapes of JSON and HTML decoded; null if it has none. */
    @Nullable
    EscapedText decoded() {
        if (text.indexOf('%') < 0 && text.indexOf('\\') < 0 && text.indexOf('&') < 0) {
            return null;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int[] found = new int[text.length() + 1];
        for (int at = 0; at < text.length(); ) {
            found[decoded.length()] = origin(at);
            at += decode(at, decoded);
        }
        found[decoded.length()] = origin(text.length());
        return decoded.length() == text.length() ? null : new EscapedText(decoded.toString(), found);
    }

    private int origin(int at) {
        return origins == null ? at : origins[at];
    }

    /** Appends one character, and returns how many stand for it. */
    private int decode(int at, StringBuilder decoded) {
        return switch (text.charAt(at)) {
            case '%' -> number(at + 1, at + 3, 16, 3, at, decoded);
            case '\\' -> backslash(at, decoded);
            case '&' -> entity(at, decoded);
            default -> same(at, decoded);
        };
    }

    private int backslash(int at, StringBuilder decoded) {
        if (at + 1 == text.length()) {
            return same(at, decoded);
        }
        char next = text.charAt(at + 1);
        if (next == 'u') {
            return number(at + 2, at + 6, 16, 6, at, decoded);
        }
        int control = "bfnrt".indexOf(next);
        decoded.append(control < 0 ? next : "\b\f\n\r\t".charAt(control));
        return 2;
    }

    private int entity(int at, StringBuilder decoded) {
        int length =
                text.substring(at, Math.min(text.length(), at + LONGEST_ENTITY)).indexOf(';') + 1;
        if (length == 0) {
            return same(at, decoded);
        }
        int end = at + length - 1;
        if (text.startsWith("#x", at + 1) || text.startsWith("#X", at + 1)) {
            return number(at + 3, end, 16, length, at, decoded);
        }
        if (text.startsWith("#", at + 1)) {
            return number(at + 2, end, 10, length, at, decoded);
        }
        char named =
                switch (text.substring(at + 1, end)) {
                    case "amp" -> '&';
                    case "lt" -> '<';
                    case "gt" -> '>';
                    case "quot" -> '"';
                    case "apos" -> '\'';
                    default -> 0;
                };
        if (named == 0) {
            return same(at, decoded);
        }
        decoded.append(named);
        return length;
    }

    /** Appends the character with the number in the text, or its escape unchanged if there is no such character. */
    private int number(int from, int to, int radix, int length, int at, StringBuilder decoded) {
        if (to > text.length() || from >= to) {
            return same(at, decoded);
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), radix);
            if (digit < 0) {
                return same(at, decoded);
            }
            number = Math.min(number * radix + digit, Character.MAX_CODE_POINT);
        }
        // Secrets are not expected to have characters beyond U+FFFF, so a number is one char.
        decoded.append((char) number);
        return length;
    }

    private int same(int at, StringBuilder decoded) {
        decoded.append(text.charAt(at));
        return 1;
    }
}
