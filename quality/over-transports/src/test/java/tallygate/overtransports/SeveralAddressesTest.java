package tallygate.overtransports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** A name whose first address refuses connections. Names come from a file, which is an option of the JVM. */
class SeveralAddressesTest {
    @Test
    @Timeout(60)
    @DisplayName("T131 the second address of a name is used where the first one refuses, except by the JDK's client")
    void t131_secondAddressIsUsed(@TempDir Path directory) throws Exception {
        Path names =
                Files.writeString(directory.resolve("names"), "127.0.0.2 two-addresses\n127.0.0.1 two-addresses\n");
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("served")))) {
            // JDK: nothing in the API of the JDK's client chooses another address than the first.
            assertThat(run(names, "http://two-addresses:" + server.port() + "/"))
                    .containsExactly("JDK CONNECT_FAILED", "RETROFIT 200");
            assertThat(server.requests()).hasSize(1);
        }
    }

    private static List<String> run(Path names, String uri) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djdk.net.hosts.file=" + names,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SeveralAddresses.class.getName(),
                        uri)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return output.lines().toList();
        } finally {
            process.destroyForcibly();
        }
    }
}
