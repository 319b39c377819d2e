package tallygate.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Converts the text of JSON numbers to exact numbers. */
final class JsonNumbers {
    /** Longer numbers are rejected, because the time to parse grows with the square of the length. */
    static final int MAX_LENGTH = 1000;

    private JsonNumbers() {}

    /** Returns the number; null if the text is not a JSON number, or one that is too long or too large to handle or write. */
    static @Nullable BigDecimal decimalOrNull(String text) {
        if (text.length() > MAX_LENGTH || !isNumber(text)) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return exponentAsWritten(number) > Integer.MAX_VALUE ? null : number;
        } catch (NumberFormatException exponentTooLarge) {
            return null;
        }
    }

    /** Returns the number; null if the text is not a JSON number, or one that a long cannot hold exactly. */
    static @Nullable Long longOrNull(String text) {
        long plain = plainOrNegative(text);
        if (plain >= 0) {
            return plain;
        }
        BigDecimal number = decimalOrNull(text);
        if (number == null) {
            return null;
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException doesNotFit) {
            return null;
        }
    }

    /**
     * Returns the exponent that {@link BigDecimal#toString} writes, which may be larger than the one that was read: 12e9 is
     * 1.2E+10.
     */
    private static long exponentAsWritten(BigDecimal number) {
        return (long) number.precision() - number.scale() - 1;
    }

    /** Returns whether the text is a JSON number (RFC 8259 section 6). */
    static boolean isNumber(String text) {
        int whole = text.startsWith("-") ? 1 : 0;
        int end = endOfDigits(text, whole);
        if (end == whole || (end > whole + 1 && text.charAt(whole) == '0')) {
            return false;
        }
        if (end < text.length() && text.charAt(end) == '.') {
            int fraction = end + 1;
            end = endOfDigits(text, fraction);
            if (end == fraction) {
                return false;
            }
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int exponent = end + (text.startsWith("+", end + 1) || text.startsWith("-", end + 1) ? 2 : 1);
            end = endOfDigits(text, exponent);
            if (end == exponent) {
                return false;
            }
        }
        return end == text.length();
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Returns the number if it is a whole one of few digits, which is the common case. */
    private static long plainOrNegative(String text) {
        if (text.isEmpty() || text.length() > 18 || (text.length() > 1 && text.charAt(0) == '0')) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
