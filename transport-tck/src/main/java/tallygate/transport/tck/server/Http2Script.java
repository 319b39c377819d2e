package tallygate.transport.tck.server;

import java.io.IOException;
import javax.net.ssl.SSLContext;

/**
 * What a {@link ScriptedServer} does on one connection of HTTP/2 over TLS, from the handshake to the close. As a
 * {@link Script}, it ends with the connection, and an {@link IOException} is the client hanging up.
 */
@FunctionalInterface
public interface Http2Script {
    void run(Http2Connection connection) throws IOException;

    /** Negotiates HTTP/2 by ALPN with this identity, then does what the script says. */
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
