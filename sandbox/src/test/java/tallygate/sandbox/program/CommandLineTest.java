package tallygate.sandbox.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.sandbox.Sandbox;

final class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CommandLine commandLine = new CommandLine(
            RunSandbox.class,
            SandboxProgram.GENAUTH,
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            new CountDownLatch(0));

    @Test
    void greetingSaysWhereAndWithWhichKeyPair() throws Exception {
        assertThat(commandLine.run()).isZero();

        assertThat(out.toString(UTF_8))
                .containsPattern("listens on http://127\\.0\\.0\\.1:\\d+ ")
                .contains("GENAUTH_ACCESS_KEY_ID=sandbox-access-key-id")
                .contains("GENAUTH_ACCESS_KEY_SECRET=sandbox-access-key-secret");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void programOfPagarmeSaysHowToReachIt() throws Exception {
        PrintStream print = new PrintStream(out, true, UTF_8);
        CommandLine pagarme =
                new CommandLine(RunPagarmeSandbox.class, SandboxProgram.PAGARME, print, print, new CountDownLatch(0));

        assertThat(pagarme.run()).isZero();
        assertThat(pagarme.run("--help")).isZero();

        assertThat(out.toString(UTF_8))
                .containsPattern("PAGARME_BASE_URL=http://127\\.0\\.0\\.1:\\d+/core/v5\n")
                .contains(
                        "PAGARME_SECRET_KEY=sk_test_sandbox", "tallygate.sandbox.program.RunPagarmeSandbox [--port N]")
                .containsPattern("curl -X POST 'http://127\\.0\\.0\\.1:\\d+/sandbox/fail-next");
    }

    @Test
    void helpNamesOptionsAndExitCodes() throws Exception {
        assertThat(commandLine.run("--help")).isZero();

        assertThat(out.toString(UTF_8)).contains("--port", "Exit codes");
    }

    @Test
    void seedIsTakenByTheProgramThatHasOne() throws Exception {
        PrintStream print = new PrintStream(err, true, UTF_8);

        assertThat(commandLine.run("--seed", "7", "--port", "0")).isZero();
        assertThat(new CommandLine(RunPagarmeSandbox.class, SandboxProgram.PAGARME, print, print, new CountDownLatch(0))
                        .run("--seed", "7"))
                .isEqualTo(CommandLine.WRONG_USE);

        assertThat(err.toString(UTF_8)).contains("--port N and nothing else");
    }

    @Test
    void takenPortIsNamedWithARemedy() throws Exception {
        try (Sandbox first = Sandbox.start()) {
            String port = first.baseUrl().substring(first.baseUrl().lastIndexOf(':') + 1);

            assertThat(commandLine.run("--port", port)).isEqualTo(CommandLine.PORT_TAKEN);

            assertThat(err.toString(UTF_8)).contains(port).contains("choose another");
            assertThatThrownBy(() -> Sandbox.start(Integer.parseInt(port)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(port);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port x",
                "--port 70000",
                "--port -1",
                "--prot 80",
                "80",
                "--seed",
                "--seed -1",
                "--seed 10000"
            })
    void wrongArgumentsAreReportedInOneLineOnly(String arguments) throws Exception {
        assertThat(commandLine.run(arguments.split(" "))).isEqualTo(CommandLine.WRONG_USE);

        assertThat(err.toString(UTF_8)).hasLineCount(1).contains("--help");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void closingTwiceIsHarmlessAndFreesThePort() {
        Sandbox sandbox = Sandbox.start();
        int port =
                Integer.parseInt(sandbox.baseUrl().substring(sandbox.baseUrl().lastIndexOf(':') + 1));
        sandbox.close();
        sandbox.close();

        Sandbox.start(port).close();
    }
}
