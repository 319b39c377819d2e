package tallygate.sandbox.server;

import java.io.IOException;
import java.net.Socket;

/** Serves one connection until it ends. The caller closes the connection. */
@FunctionalInterface
public interface ConnectionHandler {
    /** @throws IOException if the connection broke; it is ignored */
    void handle(Socket connection) throws IOException;
}
