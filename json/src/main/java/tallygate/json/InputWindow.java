package tallygate.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * A moving window over the bytes of a source, which holds the whole value that is being read. Base of {@link JsonInput}, so
 * that reading needs no second object.
 */
abstract class InputWindow implements AutoCloseable {
    /** The result of {@link #nextByte} and {@link #endOfText} at the end. */
    static final int END = -1;

    /** The result of {@link #endOfText} for an invalid text. */
    static final int WRONG = -2;

    private static final long EACH = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;
    private static final long QUOTES = '"' * EACH;
    private static final long BACKSLASHES = '\\' * EACH;
    private static final long BLANKS = ' ' * EACH;

    private final BufferedSource source;

    /** Provides one of okio's segments, which are reused, for the window. */
    private final Buffer segment = new Buffer();

    private final Buffer.UnsafeCursor cursor;

    byte[] data;
    int position;
    int limit;

    /** The number of times that the bytes were moved. */
    int moves;

    /** Whether the text of the last {@link #endOfText} has escapes. */
    boolean hasEscapes;

    /** The position from which passed bytes are kept; negative if none are. */
    private int mark = -1;

    private char[] characters = {};

    InputWindow(BufferedSource source) {
        this.source = source;
        this.cursor = segment.readAndWriteUnsafe(new Buffer.UnsafeCursor());
        cursor.expandBuffer(1);
        this.data = cursor.data;
    }

    /** Returns the next byte that is not a blank, without passing it; {@link #END} if there is none. */
    final int nextByte() throws IOException {
        return position < limit && data[position] > ' ' ? data[position] : nextByteBehindBlanks();
    }

    private int nextByteBehindBlanks() throws IOException {
        do {
            for (; position < limit; position++) {
                byte next = data[position];
                if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                    return next & 0xff;
                }
            }
        } while (readOn());
        return END;
    }

    /** Passes these bytes if they are next, and returns whether they were. */
    final boolean passes(byte[] word) throws IOException {
        while (limit - position < word.length) {
            if (!readOn()) {
                return false;
            }
        }
        boolean same = Arrays.equals(word, 0, word.length, data, position, position + word.length);
        position += same ? word.length : 0;
        return same;
    }

    /** Returns the end of plain ASCII text that begins here: its quote, another character, or the limit. */
    final int endOfPlainText(int start) {
        byte[] bytes = data;
        int i = start;
        for (int last = limit - Long.BYTES; i <= last; i += Long.BYTES) {
            long word = Words.at(bytes, i);
            // Marks every byte that is not plain, and perhaps, wrongly, some above the first marked one.
            long marks = ((word ^ QUOTES) - EACH | (word ^ BACKSLASHES) - EACH | word - BLANKS | word) & HIGHEST_BITS;
            if (marks != 0) {
                return i + (Long.numberOfTrailingZeros(marks) >> 3);
            }
        }
        while (i < limit && isPlain(bytes[i])) {
            i++;
        }
        return i;
    }

    private static boolean isPlain(byte next) {
        return next >= ' ' && next != '"' && next != '\\';
    }

    /** Returns the closing quote of the text whose opening quote is next; {@link #END} or {@link #WRONG} if it has none. */
    final int endOfText() throws IOException {
        hasEscapes = false;
        int i = position + 1;
        while (true) {
            i = endOfPlainText(i);
            if (i >= limit) {
                i -= position;
                if (!readOn()) {
                    return END;
                }
                i += position;
            } else if (data[i] == '"') {
                return i;
            } else if (data[i] == '\\') {
                hasEscapes = true;
                i += 2;
            } else if (data[i] < 0) {
                i++;
            } else {
                return WRONG;
            }
        }
    }

    /** Returns the end of the characters that can be part of a number. */
    final int endOfNumber() throws IOException {
        int i = position;
        while (true) {
            while (i < limit && isOfNumber(data[i])) {
                i++;
            }
            if (i < limit) {
                return i;
            }
            i -= position;
            boolean more = readOn();
            i += position;
            if (!more) {
                return i;
            }
        }
    }

    private static boolean isOfNumber(byte next) {
        return next >= '0' && next <= '9' || next == '-' || next == '+' || next == '.' || next == 'e' || next == 'E';
    }

    /**
     * Passes and returns the text whose opening quote is next, if it is simple: valid, without escapes and characters of four
     * bytes, and whole in the window. Otherwise passes nothing and returns null.
     */
    final @Nullable String simpleText() {
        byte[] bytes = data;
        char[] text = characters;
        int length = 0;
        for (int i = position + 1; i < limit - 2; ) {
            int lead = bytes[i++];
            if (lead == '"') {
                position = i;
                return new String(text, 0, length);
            }
            if (length == text.length) {
                text = Arrays.copyOf(text, Math.max(64, 2 * length));
                characters = text;
            }
            if (isPlain((byte) lead)) {
                text[length++] = (char) lead;
                continue;
            }
            int second = bytes[i++];
            if (lead >= 0 || !isContinuation(second)) {
                return null;
            }
            int character = (lead & 0x1f) << 6 | second & 0x3f;
            int least = 0x80;
            if (lead >> 4 == -2) {
                int third = bytes[i++];
                character = (lead & 0xf) << 12 | (second & 0x3f) << 6 | third & 0x3f;
                least = isContinuation(third) && !Character.isSurrogate((char) character) ? 0x800 : Integer.MAX_VALUE;
            } else if (lead >> 5 != -2) {
                return null;
            }
            if (character < least) {
                return null;
            }
            text[length++] = (char) character;
        }
        return null;
    }

    private static boolean isContinuation(int next) {
        return next < (byte) 0xc0;
    }

    /** Returns the text from the quote that the input is at up to this one; null if an escape is none. */
    final @Nullable String unescaped(int end) {
        StringBuilder text = new StringBuilder(end - position);
        int copied = position + 1;
        int next = copied;
        while (next < end) {
            if (data[next] != '\\') {
                next++;
                continue;
            }
            text.append(utf8(copied, next));
            byte kind = data[next + 1];
            int unit = unescaped(kind, next + 2, end);
            if (unit < 0) {
                return null;
            }
            text.append((char) unit);
            next += kind == 'u' ? 6 : 2;
            copied = next;
        }
        return text.append(utf8(copied, end)).toString();
    }

    private static int digit(byte next) {
        return next < 0 ? -1 : Character.digit((char) next, 16);
    }

    private int unescaped(byte escape, int from, int end) {
        return switch (escape) {
            case '"', '\\', '/' -> escape;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal(from, end);
            default -> WRONG;
        };
    }

    private int hexadecimal(int from, int end) {
        int unit = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < end ? digit(data[i]) : -1;
            if (digit < 0) {
                return WRONG;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    /** Decodes bytes, with U+FFFD for invalid UTF-8. */
    final String utf8(int from, int to) {
        return new String(data, from, to - from, StandardCharsets.UTF_8);
    }

    /** Keeps the bytes from here on until {@link #returnToMark}. */
    final void mark() {
        mark = position;
    }

    final void returnToMark() {
        position = mark;
        mark = -1;
    }

    /** Reads at least one further byte, and returns false at the end. */
    private boolean readOn() throws IOException {
        if (limit == data.length) {
            makeRoom();
        }
        int read = source.read(data, limit, data.length - limit);
        limit += Math.max(read, 0);
        return read != END;
    }

    /** Drops the passed bytes; if there are none, doubles the window, so that a long text is copied only a few times. */
    private void makeRoom() {
        int from = mark < 0 ? position : mark;
        int kept = limit - from;
        if (from == 0) {
            data = Arrays.copyOf(data, 2 * kept);
            return;
        }
        System.arraycopy(data, from, data, 0, kept);
        moves++;
        position -= from;
        mark -= mark < 0 ? 0 : from;
        limit = kept;
    }

    /** Releases the memory; does not close the source. */
    @Override
    public final void close() {
        cursor.close();
        segment.clear();
    }
}
