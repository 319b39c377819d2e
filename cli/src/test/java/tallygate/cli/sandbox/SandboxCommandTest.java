package tallygate.cli.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.cli.CommandRun;

final class SandboxCommandTest {
    @ParameterizedTest
    @CsvSource({
        "sandbox, export GENAUTH_ACCESS_KEY_SECRET=sandbox-access-key-secret",
        "sandbox --seed=7, export GENAUTH_HOST=http://127.0.0.1:",
        "sandbox --pagarme, export PAGARME_BASE_URL=http://127.0.0.1:",
    })
    void variablesOfTheSandboxArePrinted(String arguments, String line) {
        CommandRun run = run(arguments.split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(line);
    }

    @Test
    void unusableArgumentsAreErrors() throws IOException {
        assertThat(run("sandbox", "--seed=10000").exitCode()).isEqualTo(2);
        assertThat(run("sandbox", "--pagarme", "--seed=7").err()).contains("has no --seed");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("sandbox", "--port=" + taken.getLocalPort()).exitCode())
                    .isEqualTo(2);
        }
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of(terminal -> new SandboxCommand(terminal, () -> {}), arguments);
    }
}
