package tallygate.core.provider;

import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import okio.Timeout;

/**
 * Reads a buffer from its beginning without changing it. {@link Buffer#peek()} does so, too, but shares the segments of the
 * buffer, and okio never reuses a shared segment: every response would need a new one.
 */
final class Peek implements Source {
    private final Buffer.UnsafeCursor cursor;
    private long position;

    private Peek(Buffer buffer) {
        this.cursor = buffer.readUnsafe();
    }

    /** Returns a source of a buffer, which must not change meanwhile. */
    static BufferedSource at(Buffer buffer) {
        return Okio.buffer(new Peek(buffer));
    }

    @Override
    public long read(Buffer sink, long byteCount) {
        int available = cursor.seek(position);
        if (available == -1) {
            return -1;
        }
        int read = (int) Math.min(available, byteCount);
        sink.write(cursor.data, cursor.start, read);
        position += read;
        return read;
    }

    @Override
    public Timeout timeout() {
        return Timeout.NONE;
    }

    @Override
    public void close() {
        cursor.close();
    }
}
