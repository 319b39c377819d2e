package tallygate.transport.retrofit;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** The unread input of a connection. */
enum InputState {
    SILENT,
    BYTES_WAITING,
    ENDED;

    /** Takes up to a millisecond and consumes a byte if there is one, so only a SILENT connection remains usable. */
    static InputState of(Socket socket) {
        try {
            int readTimeout = socket.getSoTimeout();
            socket.setSoTimeout(1);
            try {
                return socket.getInputStream().read() == -1 ? ENDED : BYTES_WAITING;
            } catch (SocketTimeoutException e) {
                return SILENT;
            } finally {
                socket.setSoTimeout(readTimeout);
            }
        } catch (IOException e) {
            return ENDED;
        }
    }
}
