package tallygate.transport.retrofit;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import tallygate.transport.WebSocketListener;
import tallygate.transport.spi.ExchangeFailures;

/**
 * Reads what a server sends over a WebSocket (RFC 6455 section 5), for one thread. OkHttp's own reader accepts messages of
 * any size, and requests compression.
 */
final class FrameReader {
    private static final int LAST = 0x80;
    private static final int RESERVED = 0x70;
    private static final int OPCODE = 0x0f;
    private static final int MASKED = 0x80;
    private static final int LONGEST_CONTROL = 125;
    private static final int CHUNK = 8192;

    private final BufferedSource source;
    private final int maxMessageBytes;
    private final ExchangeFailures failures;
    private final Control control;
    private final Buffer message = new Buffer();

    FrameReader(BufferedSource source, int maxMessageBytes, ExchangeFailures failures, Control control) {
        this.source = source;
        this.maxMessageBytes = maxMessageBytes;
        this.failures = failures;
        this.control = control;
    }

    /** Receives the control frames, and is notified of progress. */
    interface Control {
        /** Bytes arrived. */
        void received();

        /** A part of a message arrived that is not its last. */
        void partOfMessage();

        void ping(ByteString payload) throws IOException;
    }

    /** Returns the next message or close frame, as its opcode and its bytes; those of text are valid UTF-8. */
    Message next() throws IOException {
        int messageOpcode = Opcode.CONTINUATION;
        while (true) {
            int first = source.readByte() & 0xff;
            int opcode = first & OPCODE;
            boolean last = (first & LAST) != 0;
            long size = readSize();
            check((first & RESERVED) == 0);
            control.received();
            if (opcode >= Opcode.CLOSE) {
                check(last && size <= LONGEST_CONTROL && opcode <= Opcode.PONG);
                ByteString payload = source.readByteString(size);
                if (opcode == Opcode.PING) {
                    control.ping(payload);
                } else if (opcode == Opcode.CLOSE) {
                    check(size != 1);
                    return new Message(opcode, payload);
                }
            } else {
                // The first frame of a message has its opcode; the others are continuations.
                check((opcode == Opcode.CONTINUATION) == (messageOpcode != Opcode.CONTINUATION)
                        && opcode <= Opcode.BINARY);
                messageOpcode = messageOpcode == Opcode.CONTINUATION ? opcode : messageOpcode;
                readPart(size);
                if (last) {
                    return whole(messageOpcode);
                }
                control.partOfMessage();
            }
        }
    }

    private long readSize() throws IOException {
        int second = source.readByte() & 0xff;
        check((second & MASKED) == 0);
        return switch (second) {
            case 126 -> source.readShort() & 0xffff;
            case 127 -> source.readLong();
            default -> second;
        };
    }

    private void readPart(long size) throws IOException {
        check(size >= 0);
        if (size > maxMessageBytes - message.size()) {
            throw failures.webSocketMessageTooLarge(maxMessageBytes);
        }
        for (long left = size; left > 0; ) {
            long chunk = Math.min(left, CHUNK);
            source.readFully(message, chunk);
            control.received();
            left -= chunk;
        }
    }

    private Message whole(int opcode) throws IOException {
        ByteString bytes = message.readByteString();
        if (opcode == Opcode.TEXT) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(bytes.asByteBuffer());
            } catch (CharacterCodingException e) {
                throw failures.webSocketMalformed(null);
            }
        }
        return new Message(opcode, bytes);
    }

    private void check(boolean rule) throws IOException {
        if (!rule) {
            throw failures.webSocketMalformed(null);
        }
    }

    record Message(int opcode, ByteString bytes) {
        private static final int NO_CODE = 1005;

        /** Returns the code of a close frame. */
        int closeCode() {
            return bytes.size() == 0 ? NO_CODE : (bytes.getByte(0) & 0xff) << 8 | (bytes.getByte(1) & 0xff);
        }

        void deliverTo(WebSocketListener listener) {
            if (opcode == Opcode.TEXT) {
                listener.text(bytes.utf8());
            } else {
                listener.binary(bytes);
            }
        }
    }
}
