package tallygate.transport.tck.server;

import java.io.EOFException;
import java.io.IOException;
import okio.Buffer;
import okio.ByteString;

/**
 * The server's end of one WebSocket, frame by frame, for the one thread that runs its {@link Script}. It sends any frame,
 * valid or not, and responds to nothing by itself.
 */
public final class ServerWebSocket {
    public static final int CONTINUATION = 0x0;
    public static final int TEXT = 0x1;
    public static final int BINARY = 0x2;
    public static final int CLOSE = 0x8;
    public static final int PING = 0x9;
    public static final int PONG = 0xA;

    private static final int LAST = 0x80;
    private static final int MASKED = 0x80;
    private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final ScriptedConnection connection;

    private ServerWebSocket(ScriptedConnection connection) {
        this.connection = connection;
    }

    /** Reads and records the opening handshake, and accepts it. */
    public static ServerWebSocket accept(ScriptedConnection connection) throws IOException {
        connection.write(upgrade(connection.readRequest()));
        return new ServerWebSocket(connection);
    }

    /** Returns the response that accepts such a handshake. */
    public static ByteString upgrade(RecordedRequest handshake) {
        String key = handshake.headers().first("Sec-WebSocket-Key").orElse("");
        return ByteString.encodeUtf8("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: "
                + ByteString.encodeUtf8(key + ACCEPT_SUFFIX).sha1().base64() + "\r\n\r\n");
    }

    public ScriptedConnection connection() {
        return connection;
    }

    public void text(String message) throws IOException {
        frame(LAST | TEXT, ByteString.encodeUtf8(message));
    }

    public void binary(ByteString message) throws IOException {
        frame(LAST | BINARY, message);
    }

    public void ping(String payload) throws IOException {
        frame(LAST | PING, ByteString.encodeUtf8(payload));
    }

    public void pong(ByteString payload) throws IOException {
        frame(LAST | PONG, payload);
    }

    public void close(int code) throws IOException {
        frame(LAST | CLOSE, new Buffer().writeShort(code).readByteString());
    }

    /** Sends a part of a message that is not the last. */
    public void fragment(int opcode, ByteString part) throws IOException {
        frame(opcode, part);
    }

    /** @param firstByte the opcode, with 0x80 for the last fragment and the reserved bits 0x70 */
    public void frame(int firstByte, ByteString payload) throws IOException {
        Buffer frame = new Buffer().writeByte(firstByte);
        int size = payload.size();
        if (size < 126) {
            frame.writeByte(size);
        } else if (size < 1 << 16) {
            frame.writeByte(126).writeShort(size);
        } else {
            frame.writeByte(127).writeLong(size);
        }
        connection.write(frame.write(payload).readByteString());
    }

    /**
     * Reads the next frame.
     *
     * @throws EOFException if the client hung up first
     * @throws IllegalStateException if it is not masked, as every frame of a client must be
     */
    public Frame read() throws IOException {
        ByteString start = connection.readExactly(2);
        int length = start.getByte(1) & 0x7f;
        if ((start.getByte(1) & MASKED) == 0) {
            throw new IllegalStateException("A frame of the client is not masked.");
        }
        if (length == 126) {
            length = new Buffer().write(connection.readExactly(2)).readShort() & 0xffff;
        } else if (length == 127) {
            length = Math.toIntExact(
                    new Buffer().write(connection.readExactly(8)).readLong());
        }
        ByteString mask = connection.readExactly(4);
        byte[] payload = connection.readExactly(length).toByteArray();
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask.getByte(i & 3);
        }
        return new Frame(start.getByte(0) & 0x0f, ByteString.of(payload));
    }

    /** Reads frames, and returns pings, until one with this opcode arrives. */
    public Frame readUntil(int opcode) throws IOException {
        while (true) {
            Frame frame = read();
            if (frame.opcode() == opcode) {
                return frame;
            }
            if (frame.opcode() == PING) {
                pong(frame.payload());
            }
        }
    }

    /** A frame that the client sent, without its mask. */
    public record Frame(int opcode, ByteString payload) {
        /** Returns the code of a close frame; 1005 where there is none. */
        public int closeCode() {
            return payload.size() < 2 ? 1005 : (payload.getByte(0) & 0xff) << 8 | (payload.getByte(1) & 0xff);
        }
    }
}
