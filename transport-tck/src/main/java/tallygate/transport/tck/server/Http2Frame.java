package tallygate.transport.tck.server;

import okio.ByteString;
import tallygate.transport.Headers;

/**
 * A frame that a client sent.
 *
 * @param stream 0 for the connection
 * @param end whether the client sends nothing more on this stream
 * @param headers of {@link Type#HEADERS}, pseudo headers included; empty for the others
 * @param data of {@link Type#DATA}, {@link Type#PING} and {@link Type#PONG}; empty for the others
 * @param number the error code of {@link Type#RESET} and {@link Type#GOAWAY}, the increment of {@link Type#WINDOW_UPDATE};
 *     0 for the others
 */
public record Http2Frame(Type type, int stream, boolean end, Headers headers, ByteString data, long number) {
    static Http2Frame headers(int stream, boolean end, Headers headers) {
        return new Http2Frame(Type.HEADERS, stream, end, headers, ByteString.EMPTY, 0);
    }

    static Http2Frame data(Type type, int stream, boolean end, ByteString data) {
        return new Http2Frame(type, stream, end, Headers.empty(), data, 0);
    }

    static Http2Frame number(Type type, int stream, long number) {
        return new Http2Frame(type, stream, false, Headers.empty(), ByteString.EMPTY, number);
    }

    /** The kinds of frames that matter to a script. */
    public enum Type {
        HEADERS,
        DATA,
        RESET,
        SETTINGS,
        SETTINGS_ACK,
        PING,
        PONG,
        WINDOW_UPDATE,
        GOAWAY
    }
}
