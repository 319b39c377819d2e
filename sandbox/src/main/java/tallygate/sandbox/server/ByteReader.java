package tallygate.sandbox.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Arrays;

/** Reads a stream in large pieces and returns exact ones. */
final class ByteReader {
    private static final int PIECE = 8192;
    private static final int LONGEST_SEARCH = 1 << 20;

    private final InputStream in;
    private byte[] buffer = new byte[PIECE];
    private int start;
    private int end;

    ByteReader(InputStream in) {
        this.in = in;
    }

    /** Waits for a byte or the end of the stream. */
    boolean isAtEnd() throws IOException {
        return start == end && !more();
    }

    /** Returns all bytes up to and including a delimiter. */
    byte[] through(byte[] delimiter) throws IOException {
        int length = 0;
        while (!endsWith(delimiter, length)) {
            if (length == LONGEST_SEARCH) {
                throw new ProtocolException("The head of the message has no end.");
            }
            if (start + length == end && !more()) {
                throw new EOFException();
            }
            length++;
        }
        return take(length);
    }

    byte[] exactly(int length) throws IOException {
        int buffered = Math.min(length, end - start);
        byte[] bytes = Arrays.copyOf(take(buffered), length);
        if (in.readNBytes(bytes, buffered, length - buffered) < length - buffered) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Returns all bytes to the end of the stream. */
    byte[] rest() throws IOException {
        while (more()) {
            // The buffer grows.
        }
        return take(end - start);
    }

    private boolean endsWith(byte[] delimiter, int length) {
        int to = start + length;
        int from = to - delimiter.length;
        return from >= start
                && buffer[to - 1] == delimiter[delimiter.length - 1]
                && Arrays.equals(buffer, from, to, delimiter, 0, delimiter.length);
    }

    private byte[] take(int length) {
        byte[] taken = Arrays.copyOfRange(buffer, start, start + length);
        start += length;
        return taken;
    }

    private boolean more() throws IOException {
        if (end == buffer.length) {
            int waiting = end - start;
            buffer = Arrays.copyOfRange(buffer, start, start + Math.max(PIECE, 2 * waiting));
            start = 0;
            end = waiting;
        }
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read > 0;
    }
}
