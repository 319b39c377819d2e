package tallygate.json;

import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.math.BigDecimal;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Adapters of text, numbers, booleans and instants.
 *
 * <p>Where text is documented, a number or a boolean becomes its text; where a number or a boolean is documented, text that
 * spells one is converted. A number is never rounded: one that does not fit is of another kind than documented.
 */
public final class ScalarAdapters {
    public static final ValueAdapter<String> TEXT = new Text();
    public static final ValueAdapter<Integer> INTEGER = new IntegerNumber();
    public static final ValueAdapter<Long> LONG = new LongNumber();
    public static final ValueAdapter<BigDecimal> DECIMAL = new Decimal();
    public static final ValueAdapter<Boolean> BOOLEAN = new Truth();
    public static final ValueAdapter<SentInstant> DATE_TIME = new DateTime();
    public static final ValueAdapter<BinaryContent> BINARY = new Base64Text();

    private ScalarAdapters() {}

    private static final class Text extends ValueAdapter<String> {
        @Override
        Token documented() {
            return Token.STRING;
        }

        @Override
        String read(JsonInput json) throws IOException, WrongKindException {
            return switch (json.peek()) {
                case STRING -> json.text();
                case NUMBER -> json.numberText();
                case BOOLEAN -> String.valueOf(json.truth());
                default -> throw new WrongKindException(FreeForm.read(json));
            };
        }

        @Override
        void write(JsonOutput json, String value) throws IOException {
            json.text(value);
        }
    }

    private abstract static class Numeric<N extends Number> extends ValueAdapter<N> {
        @Override
        Token documented() {
            return Token.NUMBER;
        }

        @Override
        final N read(JsonInput json) throws IOException, WrongKindException {
            Token token = json.peek();
            if (token != Token.STRING && token != Token.NUMBER) {
                throw new WrongKindException(FreeForm.read(json));
            }
            long whole = token == Token.NUMBER ? json.wholeNumber() : JsonInput.NOT_WHOLE;
            return whole == JsonInput.NOT_WHOLE ? readText(json, token) : readWhole(whole);
        }

        private N readWhole(long whole) throws WrongKindException {
            N number = fitting(whole);
            if (number == null) {
                throw new WrongKindException(BigDecimal.valueOf(whole));
            }
            return number;
        }

        private N readText(JsonInput json, Token token) throws IOException, WrongKindException {
            String text = token == Token.STRING ? json.text() : json.numberText();
            N number = fitting(text);
            if (number == null) {
                throw new WrongKindException(token == Token.NUMBER ? json.number(text) : text);
            }
            return number;
        }

        /** Returns the number, null when it does not fit. */
        abstract @Nullable N fitting(long whole);

        /** Returns the number that the text spells; null when it spells none or one that does not fit. */
        abstract @Nullable N fitting(String text);

        @Override
        final void write(JsonOutput json, N value) throws IOException {
            json.literal(value.toString());
        }
    }

    private static final class IntegerNumber extends Numeric<Integer> {
        @Override
        @Nullable
        Integer fitting(long whole) {
            return (int) whole == whole ? (Integer) (int) whole : null;
        }

        @Override
        @Nullable
        Integer fitting(String text) {
            Long number = JsonNumbers.longOrNull(text);
            return number == null ? null : fitting(number.longValue());
        }
    }

    private static final class LongNumber extends Numeric<Long> {
        @Override
        Long fitting(long whole) {
            return whole;
        }

        @Override
        @Nullable
        Long fitting(String text) {
            return JsonNumbers.longOrNull(text);
        }
    }

    private static final class Decimal extends Numeric<BigDecimal> {
        @Override
        BigDecimal fitting(long whole) {
            return BigDecimal.valueOf(whole);
        }

        @Override
        @Nullable
        BigDecimal fitting(String text) {
            return JsonNumbers.decimalOrNull(text);
        }
    }

    private static final class Truth extends ValueAdapter<Boolean> {
        @Override
        Token documented() {
            return Token.BOOLEAN;
        }

        @Override
        Boolean read(JsonInput json) throws IOException, WrongKindException {
            Object value = FreeForm.read(json);
            if (value instanceof Boolean truth) {
                return truth;
            }
            // Documented examples have a blank before the word.
            return switch (value instanceof String text ? text.strip() : "") {
                case "true" -> true;
                case "false" -> false;
                default -> throw new WrongKindException(value);
            };
        }

        @Override
        void write(JsonOutput json, Boolean value) throws IOException {
            json.literal(value.toString());
        }
    }

    private static final class DateTime extends ValueAdapter<SentInstant> {
        @Override
        Token documented() {
            return Token.STRING;
        }

        @Override
        SentInstant read(JsonInput json) throws IOException, WrongKindException {
            Object value = FreeForm.read(json);
            SentInstant sent = value instanceof String text ? Rfc3339.parseOrNull(text) : null;
            if (sent == null) {
                throw new WrongKindException(value);
            }
            return sent;
        }

        @Override
        void write(JsonOutput json, SentInstant value) throws IOException {
            json.text(value.toString());
        }
    }

    private static final class Base64Text extends ValueAdapter<BinaryContent> {
        @Override
        Token documented() {
            return Token.STRING;
        }

        @Override
        BinaryContent read(JsonInput json) throws IOException, WrongKindException {
            Object value = FreeForm.read(json);
            ByteString bytes = value instanceof String text ? ByteString.decodeBase64(text) : null;
            if (bytes == null) {
                throw new WrongKindException(value);
            }
            return BinaryContent.of(bytes);
        }

        @Override
        void write(JsonOutput json, BinaryContent value) throws IOException {
            json.text(ByteString.of(value.bytes()).base64());
        }
    }
}
