package tallygate.transport.retrofit;

import java.io.IOException;
import java.io.OutputStream;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.transport.spi.RefusedResponseException;

/**
 * What the current thread exchanges over {@link CountedSockets}. A thread has one HTTP/1.1 exchange at a time and does the
 * input and output below TLS as well, so this is the traffic of that exchange, whichever transport over a shared pool opened
 * the connection.
 */
final class Traffic {
    /** Twice what a head may have. Between two parts of a body there are 16 KiB of TLS and chunk sizes at most. */
    private static final long MOST_AT_ONCE = 512 * 1024;

    private static final long MOST_HELD = 64 * 1024;

    private static final ThreadLocal<Traffic> CURRENT = ThreadLocal.withInitial(Traffic::new);

    private final Buffer held = new Buffer();
    private boolean limited;
    private boolean holding;
    private @Nullable OutputStream target;
    private long received;

    private Traffic() {}

    static Traffic current() {
        return CURRENT.get();
    }

    /** Counts, and limits, what is read until {@link #end()}: while the head or a part of the body is expected. */
    void begin() {
        received = 0;
        limited = true;
    }

    void end() {
        limited = false;
    }

    /** The bytes that were read from sockets since {@link #begin()}. */
    long received() {
        return received;
    }

    /**
     * Holds the output of a request back until OkHttp reads from the socket. If it finds a response before, in its own buffer,
     * these bytes came behind the response before and belong to no request.
     */
    void hold() {
        discard();
        holding = true;
    }

    /** Ends holding, and tells whether a request was held all the time: it was not sent, and now never will be. */
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

    /** Sends what is held: called before a read, which waits for the response to it. */
    void send() throws IOException {
        holding = false;
        OutputStream out = target;
        if (out != null) {
            byte[] bytes = held.readByteArray();
            target = null;
            out.write(bytes);
        }
    }

    /** @throws RefusedResponseException if so much came that is no part of a head or body, as a chunk extension without end */
    void received(int count) throws RefusedResponseException {
        received += Math.max(count, 0);
        if (limited && received > MOST_AT_ONCE) {
            throw RefusedResponseException.malformed("has more than 512 KiB that are neither head nor body");
        }
    }
}
