package tallygate.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.core.fixture.ProgramRun;
import tallygate.sandbox.PagarmeSandbox;
import tallygate.sandbox.Sandbox;

/** Runs each snippet as a reader would: as a program whose account is in the environment. */
final class SnippetsRunTest {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private static Sandbox sandbox;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "FirstCall, SocialConnections: social account links 0/0",
        "QuotaAlert, CRITICAL Mail messages: 12640 of 10000 used (126.4 %)",
        "ForecastingUsers, expected by",
        "AsyncCalls, V4_B2C_Enterprise:1000: 11 entitlements",
        "Paging, Completed orders: 245059.555",
        "Errors, There is no such order.",
        "Options, The package ends 2022-09-09 00:00:00",
        "NewEndpoint, totalCount=137",
        "SandboxInATest, Requests: 3",
        "PagarmeSandboxInATest, Recorded: 1",
        "BillingACustomer, Invoice: 126 paid",
        "ChoosingATransport, test package",
    })
    void snippetRunsAndPrints(String name, String expected) throws Exception {
        ProgramRun program = ProgramRun.run(
                directory,
                Map.of(
                        "GENAUTH_HOST", sandbox.baseUrl(),
                        "GENAUTH_ACCESS_KEY_ID", sandbox.accessKeyId(),
                        "GENAUTH_ACCESS_KEY_SECRET", sandbox.accessKeySecret()),
                "-cp",
                CLASS_PATH,
                "tallygate.examples.snippets." + name);

        assertThat(program.err()).isEmpty();
        assertThat(program.out()).contains(expected);
        assertThat(program.exitCode()).isZero();
    }

    @Test
    void firstUsageIsRecorded() throws Exception {
        try (PagarmeSandbox pagarme = PagarmeSandbox.start()) {
            ProgramRun program = ProgramRun.run(
                    directory,
                    Map.of("PAGARME_BASE_URL", pagarme.baseUrl(), "PAGARME_SECRET_KEY", pagarme.secretKey()),
                    "-cp",
                    CLASS_PATH,
                    "tallygate.examples.snippets.FirstUsage");

            assertThat(program.err()).isEmpty();
            assertThat(program.out()).contains(" active");
            assertThat(pagarme.accepted()).hasSize(1);
        }
    }

    @Test
    void eventsAreSummed() throws Exception {
        try (PagarmeSandbox pagarme = PagarmeSandbox.start()) {
            ProgramRun program = ProgramRun.run(
                    directory,
                    Map.of("PAGARME_BASE_URL", pagarme.baseUrl(), "PAGARME_SECRET_KEY", pagarme.secretKey()),
                    "-cp",
                    CLASS_PATH,
                    "tallygate.examples.snippets.SummingEvents",
                    pagarme.subscriptionId(),
                    pagarme.itemId(),
                    Instant.now().minus(Duration.ofHours(2)).toString());

            assertThat(program.err()).isEmpty();
            assertThat(program.out()).contains("r-1 rollup-", "r-3 rollup-");
            assertThat(pagarme.accepted()).singleElement().satisfies(usage -> assertThat(usage.quantity())
                    .isEqualTo(3));
        }
    }

    @Test
    void ledgerIsTheSameHoweverOftenTheJobRuns() throws Exception {
        try (PagarmeSandbox pagarme = PagarmeSandbox.start()) {
            for (int run = 0; run < 2; run++) {
                ProgramRun program = ProgramRun.run(
                        directory,
                        Map.of("PAGARME_BASE_URL", pagarme.baseUrl(), "PAGARME_SECRET_KEY", pagarme.secretKey()),
                        "-cp",
                        CLASS_PATH,
                        "tallygate.examples.snippets.LedgerInAFile",
                        pagarme.subscriptionId(),
                        pagarme.itemId());

                assertThat(program.err()).isEmpty();
                assertThat(program.out()).isEqualToIgnoringNewLines("2 accepted, complete: true");
            }
            assertThat(pagarme.accepted()).hasSize(2);
        }
    }
}
