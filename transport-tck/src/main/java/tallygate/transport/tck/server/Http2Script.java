package tallygate.transport.tck.server;

import java.io.IOException;
import javax.net.ssl.SSLContext;

/**
 * The behaviour of a {@link ScriptedServer} on one connection of HTTP/2 over TLS, from the handshake to the close. As for a
 * {@link Script}, the connection ends with it, and an {@link IOException} means that the client hung up.
 */
@FunctionalInterface
public interface Http2Script {
    void run(Http2Connection connection) throws IOException;

    /** Negotiates HTTP/2 by ALPN with this identity, then runs the script. */
    static Script over(SSLContext context, Http2Script script) {
        return connection -> script.run(Http2Connection.accept(connection, context));
    }

    /** Responds to every request with this status and body. */
    static Http2Script answer(int status, String body) {
        return connection -> {
            while (true) {
                connection.respond(connection.readRequest(), status, body);
            }
        };
    }

    /** Reads frames and sends no response. */
    static Http2Script silence() {
        return connection -> {
            while (true) {
                connection.readRequest();
            }
        };
    }
}
