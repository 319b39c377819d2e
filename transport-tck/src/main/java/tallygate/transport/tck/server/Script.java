package tallygate.transport.tck.server;

import java.io.IOException;
import javax.net.ssl.SSLContext;
import okio.ByteString;
import tallygate.transport.tck.tls.TestAuthority;

/**
 * The behaviour of a {@link ScriptedServer} on one connection, from accept to close. When a script ends, in any way, the
 * server closes the connection. An {@link IOException} means that the client hung up; it is not an error of the script.
 */
@FunctionalInterface
public interface Script {
    void run(ScriptedConnection connection) throws IOException;

    /** Responds to every request on the connection with the same bytes, for example from {@link Responses}. */
    static Script answer(ByteString response) {
        return connection -> {
            while (true) {
                connection.readRequest();
                connection.write(response);
            }
        };
    }

    /** Reads a request and never responds. */
    static Script silence() {
        return connection -> {
            connection.readRequest();
            connection.awaitHangUp();
        };
    }

    /** Reads a request and closes the connection without a response. */
    static Script readThenClose() {
        return ScriptedConnection::readRequest;
    }

    /** Performs a TLS handshake with this identity, then runs the script. */
    static Script overTls(SSLContext context, Script script) {
        return connection -> {
            connection.startTls(context);
            script.run(connection);
        };
    }

    /** Performs a TLS handshake as 127.0.0.1 with a self-signed certificate, then runs the script. */
    static Script overUntrustedTls(Script script) {
        return overTls(TestAuthority.selfSigned("127.0.0.1").serving(), script);
    }
}
