package tallygate.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Exact numbers from the text of JSON numbers. */
final class JsonNumbers {
    /** Longer numbers are refused: parsing takes time that grows with the square of the length. */
    static final int MAX_LENGTH = 1000;

    private static final Pattern JSON_NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private JsonNumbers() {}

    /** Reads a number token. */
    static BigDecimal next(JsonReader json) throws IOException {
        return parse(json.nextString(), json);
    }

    /** The number of a token that the reader has just passed. */
    static BigDecimal parse(String text, JsonReader json) {
        BigDecimal number = decimalOrNull(text);
        if (number == null) {
            throw new JsonDataException("The number at " + json.getPath() + " is too long, or its exponent too large");
        }
        return number;
    }

    /** Null when the text is not a JSON number or is one that is too long or too large to handle, and to be written again. */
    static @Nullable BigDecimal decimalOrNull(String text) {
        if (text.length() > MAX_LENGTH || !JSON_NUMBER.matcher(text).matches()) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return exponentAsWritten(number) > Integer.MAX_VALUE ? null : number;
        } catch (NumberFormatException exponentTooLarge) {
            return null;
        }
    }

    /** Null when the text is not a JSON number or is one that a long cannot hold exactly. */
    static @Nullable Long longOrNull(String text) {
        if (isPlainInteger(text)) {
            return Long.valueOf(text);
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

    /** The one that {@link BigDecimal#toString} writes, which may be larger than the one that was read: 12e9 is 1.2E+10. */
    private static long exponentAsWritten(BigDecimal number) {
        return (long) number.precision() - number.scale() - 1;
    }

    /** Whether the text is a whole number of few digits: the common case, which needs no detour. */
    private static boolean isPlainInteger(String text) {
        if (text.isEmpty() || text.length() > 18 || (text.length() > 1 && text.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
