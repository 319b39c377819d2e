package tallygate.transport.tck.server;

import java.io.IOException;
import javax.net.ssl.SSLContext;
import okio.ByteString;
import tallygate.transport.tck.tls.TestAuthority;

/**
 * What a {@link ScriptedServer} does on one connection, from accept to close. When a script ends, however it ends, the
 * server closes the connection. An {@link IOException} is the client hanging up and no error of the script.
 */
@FunctionalInterface
public interface Script {
    void run(ScriptedConnection connection) throws IOException;

    /** Answers every request on the connection with the same bytes, as {@link Responses} makes them. */
    static Script answer(ByteString response) {
        return connection -> {
            while (true) {
                connection.readRequest();
                connection.write(response);
            }
        };
    }

    /** Reads a request and never answers. */
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

    /** Speaks TLS with this identity first, then does what the script says. */
    static Script overTls(SSLContext context, Script script) {
        return connection -> {
            connection.startTls(context);
            script.run(connection);
        };
    }

    /** Speaks TLS as 127.0.0.1 with a certificate that no authority signed, then does what the script says. */
    static Script overUntrustedTls(Script script) {
        return overTls(TestAuthority.selfSigned("127.0.0.1").serving(), script);
    }
}
