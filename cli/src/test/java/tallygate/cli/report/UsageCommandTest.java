package tallygate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.genauth.ManagementClient;
import tallygate.sandbox.Failure;

/** What the command reads and shows. */
final class UsageCommandTest extends UsageCommandFixture {
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

    @Test
    void onlyTheReportIsPrinted() {
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
    void tenantAndTimeoutAreOptions() {
        sandbox.failAll("/api/v3/get-usage-info", Failure.SLOW);

        assertThat(onAccount("--timeout=300ms", "--only=usage", "--verbose")).isEqualTo(4);
        assertThat(err())
                .contains("getUsageInfo (GET /api/v3/get-usage-info): attempt 1 after ")
                .doesNotContain(SECRET);

        assertThat(onAccount("--timeout=soon")).isEqualTo(2);
        assertThat(err()).contains("'soon' is not a duration such as 500ms, 10s or 2m");
        assertThat(onAccount("--tenant=")).isEqualTo(2);
    }

    @Test
    void htmlIsWrittenIntoItsFileAndReplacedAsAWhole(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("report.html"), "old");

        assertThat(onAccount("--html", file.toString(), "--lang", "pt")).isZero();

        assertThat(out()).isEqualTo("Wrote " + file + "\n");
        assertThat(file).content().startsWith("<!doctype html>").contains("Relatório de uso", "</html>");
        assertThat(directory.toFile().list()).containsExactly("report.html");
    }
}
