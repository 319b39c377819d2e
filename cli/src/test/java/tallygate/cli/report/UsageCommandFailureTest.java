package tallygate.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.cli.Tallygate;
import tallygate.cli.terminal.Terminal;
import tallygate.genauth.ManagementClient;
import tallygate.sandbox.Failure;
import tallygate.threads.UsesJdkClient;

/** What the command says where it cannot do what was asked for, and how it ends. */
final class UsageCommandFailureTest extends UsageCommandFixture {
    @ParameterizedTest
    @CsvSource({
        "'', GENAUTH_ACCESS_KEY_ID and GENAUTH_ACCESS_KEY_SECRET",
        "GENAUTH_ACCESS_KEY_ID, GENAUTH_ACCESS_KEY_SECRET",
        "GENAUTH_ACCESS_KEY_SECRET, GENAUTH_ACCESS_KEY_ID",
    })
    void missingKeyIsAnErrorThatSaysWhatToSet(String half, String missing) {
        int exitCode = run(Map.of(half, "half-a-key"), () -> {
            throw new AssertionError("There is no account.");
        });

        assertThat(exitCode).isEqualTo(2);
        assertThat(err())
                .isEqualToIgnoringNewLines("tallygate usage: Set " + missing
                        + ", or use --sandbox to try the command without an account. Try --help.");
        assertThat(out()).isEmpty();
    }

    @Test
    void wrongOptionIsOneLine() {
        assertThat(onAccount("--yaml")).isEqualTo(2);

        assertThat(err()).isEqualToIgnoringNewLines("tallygate usage: Unknown option: '--yaml'. Try --help.");
        assertThat(out()).isEmpty();
    }

    @Test
    void unusableEnvironmentIsWrongUse() {
        int exitCode = account(() -> {
            throw new IllegalArgumentException("GENAUTH_ACCESS_KEY_ID is blank.");
        });

        assertThat(exitCode).isEqualTo(2);
        assertThat(err()).contains("GENAUTH_ACCESS_KEY_ID is blank.");
    }

    @Test
    void wrongKeyIsNamedWithoutTheSecret() {
        int exitCode =
                account(() -> client(sandbox.baseUrl(), "wrong-key-secret").build());

        assertThat(exitCode).isEqualTo(3);
        assertThat(err())
                .hasLineCount(1)
                .contains("GENAUTH_ACCESS_KEY_SECRET")
                .doesNotContain("wrong-key-secret", SECRET, "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORIZED, 3",
        "UNAUTHORIZED_IN_BODY, 3",
        "CONNECTION_RESET, 4",
        "CUT_OFF, 4",
        "SLOW, 4",
        "PAYMENT_REQUIRED_IN_BODY, 5",
        "TOO_MANY_REQUESTS, 5",
        "SERVER_ERROR, 5",
        "HTML, 5",
    })
    void failuresEndWithTheirExitCodeAndOneLine(Failure failure, int exitCode) {
        sandbox.failAll("/api/v3/get-usage-info", failure);
        timeout = Duration.ofSeconds(2); // SLOW takes five.

        assertThat(onAccount()).isEqualTo(exitCode);

        assertThat(out()).isEmpty();
        assertThat(err()).hasLineCount(1).contains("getUsageInfo").doesNotContain(SECRET, "\tat ");
    }

    @Test
    @UsesJdkClient
    void refusedPortIsNotReached() throws IOException {
        int port;
        try (ServerSocket closedAtOnce = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closedAtOnce.getLocalPort();
        }

        assertThat(account(() -> client("http://127.0.0.1:" + port, SECRET).build()))
                .isEqualTo(4);
        assertThat(err()).hasLineCount(1).contains("GENAUTH_HOST sets the host.");
    }

    @Test
    void failureWhilePagingRemovesTheProgressLine() {
        sandbox.failAll("/api/v3/get-orders", Failure.SERVER_ERROR);

        assertThat(onAccount("--progress=always")).isEqualTo(5);
        assertThat(err().lastIndexOf('\r')).isLessThan(err().indexOf("tallygate usage: "));
    }

    @Test
    void sectionThatIsRefusedIsMarkedAndTheRestIsShown() {
        sandbox.failAll("/api/v3/get-orders", Failure.FORBIDDEN);

        assertThat(onAccount()).isZero();
        assertThat(out()).contains("126.4 %", "2025-12").containsPattern("Orders +refused");
        assertThat(err()).isEmpty();

        assertThat(onAccount("--only=orders")).isEqualTo(5);
        assertThat(err()).hasLineCount(1).contains("getOrders");
    }

    @Test
    void checkThatFailsIsUnknownAndInvalidArgumentsAreApart() {
        sandbox.failAll("/api/v3/get-usage-info", Failure.SERVER_ERROR);
        assertThat(onAccount("--warn-at=80", "--only=usage")).isEqualTo(3);
        assertThat(out()).startsWith("UNKNOWN: tallygate usage: getUsageInfo");

        assertThat(onAccount("--warn-at=80", "--yaml")).isEqualTo(64);
        assertThat(onAccount("--warn-at")).isEqualTo(64);
        assertThat(run(Map.of(), ManagementClient::fromEnv, "--warn-at=80")).isEqualTo(64);
    }

    @Test
    void outputThatCannotBeWrittenIsAnError() {
        OutputStream fullDisk = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Terminal terminal = new Terminal(
                new PrintStream(fullDisk, true, UTF_8), new PrintStream(err, true, UTF_8), UTF_8, false, Map.of());

        for (String arguments : new String[] {"demo --only=package", "--help"}) {
            assertThat(new Tallygate(terminal, new DemoCommand(terminal, CLOCK)).run(arguments.split(" ")))
                    .isEqualTo(74);
        }
        assertThat(err()).contains("Standard output could not be written");
    }

    @Test
    void htmlThatCannotBeWrittenIsASentence(@TempDir Path directory) {
        assertThat(onAccount("--html", directory.resolve("none/report.html").toString()))
                .isEqualTo(2);
        assertThat(onAccount("--html", directory.toString())).isEqualTo(2);
        assertThat(onAccount("--html", "report.html", "--json")).isEqualTo(2);
        assertThat(onAccount("--html", directory.resolve("r.html").toString(), "--lang=fr"))
                .isEqualTo(2);
        assertThat(err())
                .hasLineCount(4)
                .contains("There is no folder", "is a folder. Name the file", "mutually exclusive", "--lang is one of");
        assertThat(sandbox.tokenRequests()).isZero();
    }
}
