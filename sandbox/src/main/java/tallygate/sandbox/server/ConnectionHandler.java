package tallygate.sandbox.server;

import java.io.IOException;
import java.net.Socket;

/** Serves one connection until it is over. The caller closes the connection. */
@FunctionalInterface
public interface ConnectionHandler {
    /** @throws IOException if the connection broke; there is nobody left to tell */
    void handle(Socket connection) throws IOException;
}
