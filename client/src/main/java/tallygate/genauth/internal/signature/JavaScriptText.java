package tallygate.genauth.internal.signature;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a JSON value as JavaScript does: the vendor signs {@code String(value)} and, for objects and arrays,
 * {@code JSON.stringify(value)}.
 */
final class JavaScriptText {
    /** Doubles, which JavaScript uses, distinguish decimals of so many digits. */
    private static final int DIGITS_OF_A_DOUBLE = 15;

    private final StringBuilder text = new StringBuilder();

    private JavaScriptText() {}

    static String of(@Nullable Object value) {
        return value instanceof String string
                ? string
                : new JavaScriptText().json(value).text.toString();
    }

    private JavaScriptText json(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            text.append('{');
            for (Iterator<? extends Map.Entry<?, ?>> members = object.entrySet().iterator(); members.hasNext(); ) {
                Map.Entry<?, ?> member = members.next();
                string(String.valueOf(member.getKey())).text.append(':');
                json(member.getValue()).text.append(members.hasNext() ? "," : "");
            }
            text.append('}');
        } else if (value instanceof List<?> array) {
            text.append('[');
            for (Iterator<?> elements = array.iterator(); elements.hasNext(); ) {
                json(elements.next()).text.append(elements.hasNext() ? "," : "");
            }
            text.append(']');
        } else if (value instanceof String string) {
            string(string);
        } else {
            text.append(value instanceof BigDecimal number ? number(number) : String.valueOf(value));
        }
        return this;
    }

    private JavaScriptText string(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c < ' ' ? String.format("\\u%04x", (int) c) : c);
            }
        }
        text.append('"');
        return this;
    }

    private static String number(BigDecimal exact) {
        BigDecimal number = asDouble(exact).stripTrailingZeros();
        int pointAfter = number.precision() - number.scale();
        if (pointAfter > -6 && pointAfter <= 21) {
            return number.toPlainString();
        }
        String digits = number.unscaledValue().abs().toString();
        return (number.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + (pointAfter > 0 ? "e+" : "e")
                + (pointAfter - 1);
    }

    private static BigDecimal asDouble(BigDecimal exact) {
        double rounded = exact.doubleValue();
        return exact.precision() <= DIGITS_OF_A_DOUBLE || Double.isInfinite(rounded)
                ? exact
                : new BigDecimal(Double.toString(rounded));
    }
}
