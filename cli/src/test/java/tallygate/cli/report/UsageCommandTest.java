package tallygate.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.cli.Tallygate;
import tallygate.cli.account.Account;
import tallygate.cli.terminal.Terminal;
import tallygate.genauth.ManagementClient;
import tallygate.sandbox.Failure;
import tallygate.sandbox.Sandbox;
import tallygate.threads.UsesJdkClient;

final class UsageCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-12-20T09:30:00Z"), ZoneOffset.UTC);
    private static final String SECRET = "sandbox-access-key-secret";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Sandbox sandbox;
    private Duration timeout = Duration.ofSeconds(30);

    @BeforeEach
    void start() {
        sandbox = Sandbox.start();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void sandboxIsShownWhenAskedFor() {
        Supplier<ManagementClient> account = () -> {
            throw new AssertionError("The sandbox was asked for.");
        };

        assertThat(run(Map.of("GENAUTH_ACCESS_KEY_ID", "set"), account, "--sandbox"))
                .isZero();

        assertThat(err()).hasLineCount(1).contains("sandbox");
        assertThat(out())
                .contains("(sandbox: made-up data)")
                .contains("ended 1198 days ago (2022-09-09 00:00:00), not counted as overdue")
                .contains("10 of 137");
    }

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
    void accountIsAskedAndNothingIsSaidBesideTheReport() {
        assertThat(onAccount()).isZero();

        assertThat(err()).isEmpty();
        assertThat(out())
                .startsWith("Usage report")
                .contains(sandbox.baseUrl())
                .doesNotContain("made-up data", "\u001b")
                .contains("14 / unlimited", "126.4 %", "2025-12", "企业版 B2C 套餐", "completed");
        assertThat(sandbox.requests("/api/v3/get-orders")).isEqualTo(3);
        assertThat(sandbox.tokenRequests()).isEqualTo(1);
        assertThat(out().lines())
                .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void jsonIsAllThereIsOnStandardOutput() throws IOException {
        assertThat(run(Map.of(), ManagementClient::fromEnv, "--sandbox", "--json"))
                .isZero();

        Map<?, ?> document = JsonRendererTest.parse(out());
        assertThat(document.get("sandbox")).isEqualTo(true);
        assertThat((List<?>) document.get("monthlyActiveUsers")).hasSize(12);
        assertThat(((Map<?, ?>) document.get("orders")).get("count")).isEqualTo(137.0);
    }

    @Test
    void progressLineIsRemovedAtTheEnd() {
        assertThat(onAccount("--progress=always")).isZero();

        assertThat(err())
                .contains("\rReading orders ██████████░░░░░░░░░░░░░░░░░░░░ 50 of 137\r")
                .contains("\rReading orders ██████████████████████████████ 137 of 137")
                .endsWith(" \r");
        assertThat(out()).startsWith("Usage report");
    }

    @Test
    void colourCanBeForced() {
        assertThat(onAccount("--color=always")).isZero();

        assertThat(out()).contains("\u001b[1mUsage report\u001b[0m");
    }

    @Test
    void helpNeedsNoAccountAndListsTheExitCodes() {
        assertThat(run(Map.of(), ManagementClient::fromEnv, "--help")).isZero();

        assertThat(out()).contains("--json", "--color", "Exit codes", "GENAUTH_ACCESS_KEY_SECRET");
        assertThat(out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(err()).isEmpty();
    }

    @Test
    void wrongOptionIsToldInOneLine() {
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
    void onlyWhatIsAskedForIsRead() {
        assertThat(onAccount("--only", "package,usage")).isZero();

        assertThat(out()).contains("126.4 %").doesNotContain("used of quota", "Orders");
        assertThat(sandbox.requests("/api/v3/get-orders")).isZero();
        assertThat(sandbox.requests("/api/v3/get-mau-period-usage-history")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "--warn-at=80 --only=usage, 2, CRITICAL: Mail messages 126.4 % (12640 of 10000)",
                "--warn-at=150 --fail-at=200 --only=mau, 0, OK: no quota is at 150 % |",
                "--warn-at=100 --fail-at=200 --only=mau, 1, WARNING: active users in 2025-12 106.8 % (1068 of 1000) | 'active_users_this_period'=1068;1000;2000;0;1000",
            })
    void exitCodeIsThatOfTheMostUrgentQuota(String arguments, int exitCode, String line) {
        assertThat(onAccount(arguments.split(" "))).isEqualTo(exitCode);

        assertThat(out().lines().findFirst().orElseThrow()).contains(line);
        assertThat(out()).contains("Usage report");
    }

    @Test
    void quietCheckPrintsNothingWhileAllIsOk() {
        assertThat(onAccount("--warn-at=150", "--fail-at=200", "--only=mau", "--quiet"))
                .isZero();

        assertThat(out()).isEmpty();
        assertThat(err()).isEmpty();
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
    void tenantAndTimeoutAreOptions() {
        sandbox.failAll("/api/v3/get-usage-info", Failure.SLOW);

        assertThat(onAccount("--timeout=300ms", "--only=usage", "--verbose")).isEqualTo(4);
        assertThat(err())
                .contains("getUsageInfo (GET /api/v3/get-usage-info): attempt 1 after ")
                .doesNotContain(SECRET);

        assertThat(onAccount("--timeout=soon")).isEqualTo(2);
        assertThat(err()).contains("'soon' is no duration such as 500ms, 10s or 2m");
        assertThat(onAccount("--tenant=")).isEqualTo(2);
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
    void htmlIsWrittenIntoItsFileAndReplacedAsAWhole(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("report.html"), "old");

        assertThat(onAccount("--html", file.toString(), "--lang", "pt")).isZero();

        assertThat(out()).isEqualTo("Wrote " + file + "\n");
        assertThat(file).content().startsWith("<!doctype html>").contains("Relatório de uso", "</html>");
        assertThat(directory.toFile().list()).containsExactly("report.html");
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

    private int onAccount(String... arguments) {
        return account(() -> client(sandbox.baseUrl(), SECRET).build(), arguments);
    }

    private int account(Supplier<ManagementClient> account, String... arguments) {
        return run(
                Map.of(
                        "GENAUTH_ACCESS_KEY_ID", "set",
                        "GENAUTH_ACCESS_KEY_SECRET", "set",
                        "GENAUTH_HOST", sandbox.baseUrl()),
                account,
                arguments);
    }

    private int run(Map<String, String> environment, Supplier<ManagementClient> account, String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), UTF_8, false, environment);
        return new Tallygate(terminal, new UsageCommand(terminal, new Account(environment, account), CLOCK))
                .run(Stream.concat(Stream.of("usage"), Stream.of(arguments)).toArray(String[]::new));
    }

    private ManagementClient.Builder client(String host, String secret) {
        return ManagementClient.builder()
                .host(host)
                .accessKey(sandbox.accessKeyId(), secret)
                .options(options -> options.timeout(timeout));
    }

    private String out() {
        return out.toString(UTF_8);
    }

    private String err() {
        return err.toString(UTF_8);
    }
}
