package tallygate.transport.retrofit;

import java.io.IOException;
import java.security.SecureRandom;
import okio.Buffer;
import okio.ByteString;
import okio.Sink;

/** Writes control frames, the only frames that are sent, with the mask that clients must use. Thread-safe. */
final class FrameWriter {
    private static final int LAST = 0x80;
    private static final int MASKED = 0x80;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sink sink;

    FrameWriter(Sink sink) {
        this.sink = sink;
    }

    void ping() throws IOException {
        write(Opcode.PING, ByteString.EMPTY);
    }

    void pong(ByteString payload) throws IOException {
        write(Opcode.PONG, payload);
    }

    void close(int code) throws IOException {
        write(Opcode.CLOSE, new Buffer().writeShort(code).readByteString());
    }

    /** Responds to a close frame with its own code, if it has one. */
    void closeLike(ByteString received) throws IOException {
        write(Opcode.CLOSE, received.substring(0, Math.min(2, received.size())));
    }

    /** @param payload at most 125 bytes */
    private synchronized void write(int opcode, ByteString payload) throws IOException {
        byte[] mask = new byte[4];
        RANDOM.nextBytes(mask);
        Buffer frame = new Buffer()
                .writeByte(LAST | opcode)
                .writeByte(MASKED | payload.size())
                .write(mask);
        for (int i = 0; i < payload.size(); i++) {
            frame.writeByte(payload.getByte(i) ^ mask[i & 3]);
        }
        try {
            sink.write(frame, frame.size());
            sink.flush();
        } catch (IllegalStateException e) {
            // OkHttp throws this if the connection has ended.
            throw new IOException("The connection has ended.", e);
        }
    }
}
