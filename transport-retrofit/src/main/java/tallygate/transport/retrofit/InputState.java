package tallygate.transport.retrofit;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** What stands in a connection unread. */
enum InputState {
    SILENT,
    BYTES_WAITING,
    ENDED;

    /** Takes up to a millisecond, and one byte where there are any: of use only if they are not. */
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
