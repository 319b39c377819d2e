package tallygate.genauth;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.TransportException;
import tallygate.threads.UsesJdkClient;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

@UsesJdkClient
class UnreachableServerTest extends InvalidInputFixture {
    @Test
    void unknownHostIsNamed() {
        assertFailure(client("https://no-such-host.invalid"), TransportException.class, "no-such-host.invalid");
    }

    @Test
    void refusedConnectionNamesHostAndPort() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertFailure(client("http://127.0.0.1:" + port), TransportException.class, "127.0.0.1:" + port);
    }

    @Test
    void silentServerEndsAtTheDeadline() {
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            ManagementClient impatient = client(server.uri("").toString(), Duration.ofMillis(300));
            assertFailure(impatient, DeadlineExceededException.class, "PT0.3S");
        }
    }
}
