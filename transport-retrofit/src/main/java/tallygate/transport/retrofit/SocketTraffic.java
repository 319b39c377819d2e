package tallygate.transport.retrofit;

import java.io.IOException;
import java.io.OutputStream;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.transport.spi.RefusedResponseException;

/**
 * The bytes that the current thread exchanges over {@link CountedSockets}. A thread has one HTTP/1.1 exchange at a time and
 * does the input and output below TLS as well, so this is the traffic of that exchange, whichever transport opened the
 * connection in a shared pool.
 */
final class SocketTraffic {
    /** Twice the limit of a head. Between two parts of a body there are at most 16 KiB of TLS and chunk sizes. */
    private static final long MOST_AT_ONCE = 512 * 1024;

    private static final long MOST_HELD = 64 * 1024;

    private static final ThreadLocal<SocketTraffic> CURRENT = ThreadLocal.withInitial(SocketTraffic::new);

    private final Buffer held = new Buffer();
    private boolean limited;
    private boolean holding;
    private @Nullable OutputStream target;
    private long received;

    private SocketTraffic() {}

    static SocketTraffic current() {
        return CURRENT.get();
    }

    /** Counts and limits the bytes read until {@link #end()}, while the head or a part of the body is expected. */
    void begin() {
        received = 0;
        limited = true;
    }

    void end() {
        limited = false;
    }

    /** Returns the number of bytes read from sockets since {@link #begin()}. */
    long received() {
        return received;
    }

    /**
     * Holds the output of a request back until OkHttp reads from the socket. If OkHttp finds a response in its own buffer
     * before, these bytes followed the previous response and belong to no request.
     */
    void hold() {
        discard();
        holding = true;
    }

    /** Ends holding, and returns whether a request was held all the time: it was not sent, and never will be. */
    boolean discard() {
        boolean unsent = holding && held.size() > 0;
        holding = false;
        held.clear();
        target = null;
        return unsent;
    }

    void write(OutputStream out, byte[] bytes, int offset, int length) throws IOException {
        if (holding && held.size() + length <= MOST_HELD) {
            held.write(bytes, offset, length);
            target = out;
        } else {
            send();
            out.write(bytes, offset, length);
        }
    }

    /** Sends the held output; called before a read, which waits for the response. */
    void send() throws IOException {
        holding = false;
        OutputStream out = target;
        if (out != null) {
            byte[] bytes = held.readByteArray();
            target = null;
            out.write(bytes);
        }
    }

    /**
     * @throws RefusedResponseException if too many bytes arrived that are no part of a head or body, as in an endless chunk
     *     extension
     */
    void received(int count) throws RefusedResponseException {
        received += Math.max(count, 0);
        if (limited && received > MOST_AT_ONCE) {
            throw RefusedResponseException.malformed("has more than 512 KiB that are neither head nor body");
        }
    }
}
