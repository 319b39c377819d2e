package tallygate.json;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.util.Arrays;
import okio.Buffer;
import okio.BufferedSink;

/** Writes one JSON document as bytes. Generated adapters pass it on. Not thread-safe. */
public final class JsonOutput implements AutoCloseable {
    private static final int MAX_DEPTH = 255;

    /** The most bytes of a character, or of half a surrogate pair. */
    private static final int MOST_BYTES = 6;

    /** The length of most numbers. */
    private static final int SHORT = 32;

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    /** The character behind the backslash for each character of ASCII; 0 if it is not escaped. */
    private static final byte[] ESCAPES = new byte[0x80];

    static {
        Arrays.fill(ESCAPES, 0, ' ', (byte) 'u');
        ESCAPES['"'] = '"';
        ESCAPES['\\'] = '\\';
        ESCAPES['\b'] = 'b';
        ESCAPES['\f'] = 'f';
        ESCAPES['\n'] = 'n';
        ESCAPES['\r'] = 'r';
        ESCAPES['\t'] = 't';
    }

    private final BufferedSink sink;

    /** Provides one of okio's segments, which are reused. */
    private final Buffer segment = new Buffer();

    private final Buffer.UnsafeCursor cursor;
    private final byte[] data;
    private int position;
    private int depth;

    /** Whether no comma precedes the next value or name. */
    private boolean isFirst = true;

    JsonOutput(BufferedSink sink) {
        this.sink = sink;
        this.cursor = segment.readAndWriteUnsafe(new Buffer.UnsafeCursor());
        cursor.expandBuffer(1);
        this.data = cursor.data;
    }

    /** Begins an object or array. */
    void begin(char opening) throws IOException {
        if (depth == MAX_DEPTH) {
            throw new JsonDataException("Nesting too deep: more than " + MAX_DEPTH + " objects and arrays");
        }
        depth++;
        separate();
        put(opening);
        isFirst = true;
    }

    void end(char closing) throws IOException {
        depth--;
        require(1);
        put(closing);
        isFirst = false;
    }

    void name(Names names, int place) throws IOException {
        byte[] name = names.bytesAt(place);
        int length = names.lengthAt(place);
        int from = isFirst ? 1 : 0;
        isFirst = true;
        if (length > data.length - position) {
            flush();
            if (length > data.length) {
                sink.write(name, from, length - from);
                return;
            }
        }
        System.arraycopy(name, from, data, position, length - from);
        position += length - from;
    }

    void name(String name) throws IOException {
        separate();
        quoted(name);
        require(1);
        put(':');
        isFirst = true;
    }

    void text(String text) throws IOException {
        separate();
        quoted(text);
    }

    /** Writes a number, true or false. */
    void literal(String text) throws IOException {
        separate();
        for (int from = 0; from < text.length(); from += SHORT) {
            require(SHORT);
            int to = Math.min(text.length(), from + SHORT);
            for (int i = from; i < to; i++) {
                put(text.charAt(i));
            }
        }
    }

    void nullValue() throws IOException {
        literal("null");
    }

    private void separate() throws IOException {
        require(2);
        if (!isFirst) {
            put(',');
        }
        isFirst = false;
    }

    private void quoted(String text) throws IOException {
        require(1);
        put('"');
        for (int i = 0; i < text.length(); ) {
            int fitting = (data.length - position) / MOST_BYTES - 1;
            if (fitting < 1) {
                flush();
            } else {
                i = characters(text, i, Math.min(text.length(), i + fitting));
            }
        }
        require(1);
        put('"');
    }

    /** Writes characters for which there is room, and perhaps one more. Returns the position of the next one. */
    private int characters(String text, int from, int to) {
        byte[] bytes = data;
        int at = position;
        int i = from;
        while (i < to) {
            char next = text.charAt(i++);
            if (next < 0x80) {
                if (ESCAPES[next] == 0) {
                    bytes[at++] = (byte) next;
                } else {
                    at = escape(next, at);
                }
            } else if (next < 0x800) {
                bytes[at++] = (byte) (0xc0 | next >> 6);
                bytes[at++] = (byte) (0x80 | next & 0x3f);
            } else if (Character.isHighSurrogate(next)
                    && i < text.length()
                    && Character.isLowSurrogate(text.charAt(i))) {
                int character = Character.toCodePoint(next, text.charAt(i++));
                bytes[at++] = (byte) (0xf0 | character >> 18);
                bytes[at++] = (byte) (0x80 | character >> 12 & 0x3f);
                bytes[at++] = (byte) (0x80 | character >> 6 & 0x3f);
                bytes[at++] = (byte) (0x80 | character & 0x3f);
            } else if (Character.isSurrogate(next) || next == '\u2028' || next == '\u2029') {
                at = escape(next, at);
            } else {
                bytes[at++] = (byte) (0xe0 | next >> 12);
                bytes[at++] = (byte) (0x80 | next >> 6 & 0x3f);
                bytes[at++] = (byte) (0x80 | next & 0x3f);
            }
        }
        position = at;
        return i;
    }

    private int escape(char next, int from) {
        int at = from;
        byte escape = next < 0x80 ? ESCAPES[next] : (byte) 'u';
        data[at++] = '\\';
        data[at++] = escape;
        if (escape == 'u') {
            for (int shift = 12; shift >= 0; shift -= 4) {
                data[at++] = HEX[next >> shift & 0xf];
            }
        }
        return at;
    }

    private void put(char next) {
        data[position++] = (byte) next;
    }

    private void require(int bytes) throws IOException {
        if (data.length - position < bytes) {
            flush();
        }
    }

    /** Passes the written bytes to the sink. */
    void flush() throws IOException {
        sink.write(data, 0, position);
        position = 0;
    }

    /** Releases the memory; does not close the sink. */
    @Override
    public void close() {
        cursor.close();
        segment.clear();
    }
}
