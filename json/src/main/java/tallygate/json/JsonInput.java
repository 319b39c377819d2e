package tallygate.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Reads one JSON document from its bytes, strictly by RFC 8259. Generated adapters pass it on. Not thread-safe. */
public final class JsonInput extends InputWindow {
    /** The result of {@link #wholeNumber} when it passed nothing. */
    static final long NOT_WHOLE = Long.MIN_VALUE;

    /** Every number of so few digits fits a long. */
    private static final int FEW_DIGITS = 18;

    private static final int MAX_DEPTH = 255;
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final @Nullable DriftObserver observer;
    private final @Nullable JsonReader outer;
    private @Nullable Level[] levels = new Level[8];
    private int depth;

    /** Whether an object or array was just begun, so that no comma precedes its first value. */
    boolean begun;

    private int markedDepth;

    /** @param outer the reader whose next value is the source; null if the source is a whole document */
    JsonInput(BufferedSource source, @Nullable DriftObserver observer, @Nullable JsonReader outer) {
        super(source);
        this.observer = observer;
        this.outer = outer;
    }

    @Nullable
    DriftObserver observer() {
        return observer;
    }

    /** Returns the position of the input, for messages. */
    String path() {
        StringBuilder path = new StringBuilder(outer == null ? "$" : outer.getPath());
        for (int i = 1; i <= depth; i++) {
            Level level = levels[i];
            path.append(level == null ? "" : level.step());
        }
        return path.toString();
    }

    /** Returns the kind of the next value. */
    Token peek() throws IOException {
        return token(nextByte());
    }

    /** Returns the kind of a value that begins with this byte. */
    Token token(int first) throws IOException {
        return switch (first) {
            case '{' -> Token.BEGIN_OBJECT;
            case '[' -> Token.BEGIN_ARRAY;
            case '"' -> Token.STRING;
            case 't', 'f' -> Token.BOOLEAN;
            case 'n' -> Token.NULL;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Token.NUMBER;
            default -> throw wrong(first);
        };
    }

    /** Passes an opening brace or bracket. Returns the level that was last used at this depth, null if there was none. */
    @Nullable
    Level begin(char opening) throws IOException {
        pass(opening);
        if (depth == MAX_DEPTH) {
            throw new JsonDataException("Nesting too deep at " + path());
        }
        depth++;
        if (depth == levels.length) {
            levels = Arrays.copyOf(levels, 2 * depth);
        }
        begun = true;
        return levels[depth];
    }

    /** Returns whether the begun object or array is an element of an array. */
    boolean isElement() {
        Level outside = levels[depth - 1];
        return outside != null && outside.getClass() == Level.class && outside.name == null;
    }

    /** Sets the begun level. */
    <L extends Level> L at(L level) {
        levels[depth] = level;
        return level;
    }

    /** Begins an array, or an object of no documented type. */
    Level beginLevel(char opening) throws IOException {
        Level last = begin(opening);
        Level level = last != null && last.getClass() == Level.class ? last : at(new Level());
        level.place = -1;
        level.name = null;
        return level;
    }

    /** Returns whether there is another element or property; otherwise passes the closing bracket or brace. */
    boolean hasNext(char closing) throws IOException {
        if (nextByte() == closing) {
            position++;
            depth--;
            begun = false;
            return false;
        }
        if (!begun) {
            pass(',');
        }
        begun = false;
        return true;
    }

    /** Returns whether the array has another element. */
    boolean hasNextElement(Level array) throws IOException {
        array.place++;
        return hasNext(']');
    }

    /** Passes the name of a property, and sets it in the level. */
    String nextName(Level object) throws IOException {
        object.name = "";
        require('"');
        String name = WritableNames.of(text());
        object.name = name;
        pass(':');
        return name;
    }

    /** Passes the name of a property and returns its place; passes nothing and returns -1 if it is not among the names. */
    int selectName(Names names) throws IOException {
        require('"');
        int end = closingQuote();
        int place = hasEscapes ? names.find(withEscapes(end)) : names.find(data, position + 1, end);
        if (place >= 0) {
            position = end + 1;
            pass(':');
        }
        return place;
    }

    /** Passes the next text and returns its place; passes nothing and returns -1 if it is not recognized. */
    int selectText(Names texts) {
        int end = endOfPlainText(position + 1);
        int place = end < limit && data[end] == '"' ? texts.find(data, position + 1, end) : -1;
        if (place >= 0) {
            position = end + 1;
        }
        return place;
    }

    /** Returns the text whose opening quote is next. */
    String text() throws IOException {
        int end = endOfPlainText(position + 1);
        if (end < limit && data[end] == '"') {
            String text = ascii(position + 1, end);
            position = end + 1;
            return text;
        }
        String text = simpleText();
        if (text == null) {
            end = closingQuote();
            text = hasEscapes ? withEscapes(end) : utf8(position + 1, end);
            position = end + 1;
        }
        return text;
    }

    /** Passes the next number, and returns it as it is written. */
    String numberText() throws IOException {
        int end = endOfNumber();
        String text = ascii(position, end);
        if (!JsonNumbers.isNumber(text)) {
            throw wrong(WRONG);
        }
        position = end;
        return text;
    }

    /** @param text of a number that was passed */
    BigDecimal number(String text) {
        BigDecimal number = JsonNumbers.decimalOrNull(text);
        if (number == null) {
            throw new JsonDataException("The number at " + path() + " is too long, or its exponent too large");
        }
        return number;
    }

    /**
     * Passes and returns the next number if it is a whole one of few digits; otherwise passes nothing and returns
     * {@link #NOT_WHOLE}.
     */
    long wholeNumber() throws IOException {
        int end = endOfNumber();
        boolean negative = position < end && data[position] == '-';
        int start = negative ? position + 1 : position;
        int digits = end - start;
        if (digits == 0 || digits > FEW_DIGITS || digits > 1 && data[start] == '0') {
            return NOT_WHOLE;
        }
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = data[i] - '0';
            if (digit < 0 || digit > 9) {
                return NOT_WHOLE;
            }
            number = number * 10 + digit;
        }
        position = end;
        return negative ? -number : number;
    }

    boolean truth() throws IOException {
        boolean truth = nextByte() == 't';
        if (!passes(truth ? TRUE : FALSE)) {
            throw wrong(WRONG);
        }
        return truth;
    }

    <T> @Nullable T nextNull() throws IOException {
        if (nextByte() == END || !passes(NULL)) {
            throw wrong(nextByte());
        }
        return null;
    }

    /** Marks the position of the input before a value. */
    void markValue() {
        mark();
        markedDepth = depth;
    }

    /** Returns to the position before the value. */
    void returnToValue() {
        returnToMark();
        depth = markedDepth;
        begun = false;
    }

    /** Passes a text without decoding it. */
    void skipText() throws IOException {
        require('"');
        position = closingQuote() + 1;
    }

    private void require(char expected) throws IOException {
        int next = nextByte();
        if (next != expected) {
            throw wrong(next);
        }
    }

    /** Passes this character after blanks. */
    void pass(char expected) throws IOException {
        require(expected);
        position++;
    }

    private int closingQuote() throws IOException {
        int end = endOfText();
        if (end < 0) {
            throw wrong(end);
        }
        return end;
    }

    private String withEscapes(int end) throws IOException {
        String text = unescaped(end);
        if (text == null) {
            throw wrong(WRONG);
        }
        return text;
    }

    @SuppressWarnings("deprecation") // Constructors with a charset look at it, or at each byte; this one only copies.
    private String ascii(int from, int to) {
        return new String(data, 0, from, to - from);
    }

    private IOException wrong(int next) {
        return next == END
                ? new EOFException("The document ends too early, at " + path())
                : new JsonEncodingException("The syntax is wrong at " + path());
    }
}
