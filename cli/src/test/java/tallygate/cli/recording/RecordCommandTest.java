package tallygate.cli.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.ledger.UsageLedger;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.sandbox.Failure;
import tallygate.threads.UsesJdkClient;

final class RecordCommandTest extends RecordFixture {
    @Test
    void sampleIsRecordedOnceHoweverOftenItIsSent() throws Exception {
        Path sample = directory.resolve("usages.csv");
        Files.copy(Path.of(System.getProperty("basedir", ""), "../examples/usages.csv"), sample);

        assertThat(run(sample.toString())).isZero();
        assertThat(run(sample.toString())).isZero();

        assertThat(out()).isEqualTo("Usages: 8 accepted.\n".repeat(2));
        assertThat(err()).contains("Sent 8 of 8.").doesNotContain("tallygate record:");
        assertThat(sandbox.accepted())
                .hasSize(8)
                .anySatisfy(usage -> assertThat(usage.description()).isEqualTo("Storage of logs\nand traces"))
                .anySatisfy(usage -> assertThat(usage.group()).hasValue("vendas"));
    }

    @Test
    void rejectedLineIsNamedAndSentAgainWhenCorrected() throws Exception {
        assertThat(run(file(CALLS + "-1,Calls,2026-11-20T17:00:00Z,\n" + CALLS + "2,Calls,2026-11-20T17:00:00Z,\n")))
                .isEqualTo(5);
        assertThat(out())
                .contains("Usages: 1 accepted, 1 rejected.", "line 2: rejected with 422, The request is invalid.");

        assertThat(run(file(CALLS + "1,Calls,2026-11-20T17:00:00Z,\n" + CALLS + "2,Calls,2026-11-20T17:00:00Z,\n")))
                .isZero();
        assertThat(sandbox.accepted()).hasSize(2);
    }

    @Test
    @UsesJdkClient
    void unknownUsageIsSentAgainByTheNextRun() throws Exception {
        sandbox.failNext(USAGES, Failure.CONNECTION_RESET);
        String file = file(CALLS + "1,Calls,2026-11-20T17:00:00Z,\n");

        assertThat(run(file)).isEqualTo(4);
        assertThat(out()).contains("0 accepted, 1 unknown", "line 2: unknown (key usages.csv-");
        assertThat(err()).contains("Run it again");
        assertThat(run(file)).isZero();
        assertThat(sandbox.accepted()).hasSize(1);
    }

    @Test
    void amountMayExceed32Bits() throws Exception {
        Path file = Files.writeString(
                directory.resolve("usages.csv"),
                "subscription_id,item_id,quantity,description,used_at,amount\n"
                        + "sub_SandboxAcme00001,si_SandboxRevenue01,1,Revenue,2026-11-20T17:00:00Z,3000000000\n");

        assertThat(run(file.toString())).isZero();
        assertThat(sandbox.accepted()).singleElement().satisfies(usage -> assertThat(usage.amount())
                .hasValue(3_000_000_000L));
    }

    @Test
    void amountIsANumberOrEmpty() throws Exception {
        Path file = Files.writeString(
                directory.resolve("usages.csv"),
                "subscription_id,item_id,quantity,description,used_at,amount\n"
                        + "sub_SandboxAcme00001,si_SandboxRevenue01,1,Revenue,2026-11-20T17:00:00Z,2.50\n");

        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(err()).contains("line 2, column amount: \"2.50\" is not a whole number, nor empty.");
    }

    @Test
    void rowsThatSayTheSameAreSentEach() throws Exception {
        assertThat(run(file((CALLS + "1,Calls,2026-11-20T17:00:00Z,\n").repeat(3))))
                .isZero();
        assertThat(sandbox.accepted()).hasSize(3);
    }

    @Test
    void wrongFileIsReportedByLineAndColumnAndNothingIsSent() throws Exception {
        String file = file(CALLS + "1,fine,2026-11-20T17:00:00Z,\n"
                + CALLS + "many,Calls,yesterday,\n"
                + CALLS + "1,,2026-11-20T17:00:00Z,\n"
                + CALLS + "1,Calls\n"
                + "sub 1,si_1,1,Calls,2026-11-20T17:00:00Z,\n");

        assertThat(run(file)).isEqualTo(2);

        assertThat(err())
                .contains("line 3, column quantity: \"many\" is not a whole number.")
                .contains("line 3, column used_at: \"yesterday\" is not a time")
                .contains("line 4, column description: is empty.")
                .contains("line 5: 4 fields instead of 6")
                .contains("line 6: The subscriptionId must be")
                .contains("Nothing was sent")
                .doesNotContain("line 2");
        assertThat(sandbox.requests(USAGES)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty",
                "item_id,quantity,description,used_at|missing: subscription_id",
                "subscription_id,item_id,quantity,description,used_at,grop|unknown: grop",
                "subscription_id,item_id,quantity,description,used_at,code,code|each once",
            })
    void wrongHeaderLineIsReported(String header, String told) throws Exception {
        Path file = Files.writeString(directory.resolve("usages.csv"), header);

        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(err()).contains("usages.csv", told);
    }

    @Test
    void fileThatIsNotUtf8OrHasAWrongQuoteIsReported() throws Exception {
        Path file = directory.resolve("usages.csv");
        Files.write(file, new byte[] {'a', (byte) 0xe7, ',', 'b', '\n'});
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(err()).contains("usages.csv is not in UTF-8");

        assertThat(run(file(CALLS + "1,\"Calls\" of today,2026-11-20T17:00:00Z,\n")))
                .isEqualTo(2);
        assertThat(err()).contains("line 2");
    }

    @Test
    void markOfSpreadsheetProgramsIsNoPartOfTheName() throws Exception {
        Path file = Files.writeString(
                directory.resolve("usages.csv"), "\uFEFF" + HEADER + CALLS + "1,Calls,2026-11-20T17:00:00Z,\r\n");

        assertThat(run(file.toString())).isZero();
    }

    @Test
    void refusedKeyLeavesEverythingForTheNextRun() throws Exception {
        String file = file(CALLS + "1,Calls,2026-11-20T17:00:00Z,\n");
        sandbox.failAll(Failure.UNAUTHORIZED);

        assertThat(run(file)).isEqualTo(3);
        assertThat(out()).contains("1 pending");
        assertThat(err()).contains("PAGARME_SECRET_KEY").doesNotContain(sandbox.secretKey());
        sandbox.recover();
        assertThat(run(file)).isZero();
    }

    @Test
    void fileThatIsNotALedgerIsReportedAndNotChanged() throws Exception {
        String file = file(CALLS + "1,Calls,2026-11-20T17:00:00Z,\n");
        Path other = Files.writeString(directory.resolve("mine.ledger"), "notes");

        assertThat(run("--ledger=" + other, file)).isEqualTo(6);
        assertThat(err()).contains("mine.ledger is not a usage ledger");
        assertThat(other).hasContent("notes");
        assertThat(sandbox.accepted()).isEmpty();
    }

    @Test
    void ledgerThatAnotherProgramHasOpenIsShared() throws Exception {
        String file = file(CALLS + "1,Calls,2026-11-20T17:00:00Z,\n");
        try (UsageLedger open = UsageLedger.open(directory.resolve("mine.ledger"))) {
            assertThat(run("--ledger=" + directory.resolve("mine.ledger"), file))
                    .isZero();
            assertThat(open.summary().accepted()).isOne();
        }
    }

    @Test
    void barIsShownToAPersonAndRemovedAtTheEnd() throws Exception {
        assertThat(run("--progress=always", file(CALLS + "1,Calls,2026-11-20T17:00:00Z,\n")))
                .isZero();

        assertThat(err()).contains("Sending " + "█".repeat(40) + " 1 of 1").endsWith(" \r");
    }

    @Test
    void sandboxIsUsedWhenAskedForAndKeepsNoLedger() throws Exception {
        String file = file(CALLS + "1,Calls,2026-11-20T17:00:00Z,\n");
        Supplier<SubscriptionUsageClient> account = () -> {
            throw new AssertionError("The sandbox was asked for.");
        };

        assertThat(run(Map.of(), account, "--sandbox", file)).isZero();
        assertThat(err()).contains("This is the sandbox: nothing is billed.");
        assertThat(directory).isDirectoryNotContaining("glob:**.ledger*");
        assertThat(run(Map.of(), account, "--sandbox", "--ledger=x", file)).isEqualTo(2);
    }

    @Test
    void missingKeyIsAnErrorThatSaysWhatToSet() throws Exception {
        String file = file(CALLS + "1,Calls,2026-11-20T17:00:00Z,\n");
        Supplier<SubscriptionUsageClient> account = () -> {
            throw new AssertionError("There is no account.");
        };

        assertThat(run(Map.of(), account, file)).isEqualTo(2);
        assertThat(err())
                .isEqualToIgnoringNewLines(
                        "tallygate record: Set PAGARME_SECRET_KEY, or use --sandbox to try the command"
                                + " without an account. Try --help.");
        assertThat(out()).isEmpty();
        assertThat(directory).isDirectoryNotContaining("glob:**.ledger*");
    }

    @ParameterizedTest
    @CsvSource({"''", "--colour a.csv", "--ledger= a.csv", "--progress=maybe a.csv", "a.csv b.csv", "no-such-file.csv"})
    void wrongArgumentsAreReportedInOneLineOnly(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(err()).hasLineCount(1).contains("--help");
    }

    @Test
    void helpNamesColumnsAndExitCodes() {
        assertThat(run("--help")).isZero();
        assertThat(out()).contains("subscription_id", "PAGARME_SECRET_KEY", "Exit codes:");
        assertThat(out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
