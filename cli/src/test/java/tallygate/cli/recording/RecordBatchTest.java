package tallygate.cli.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tallygate.ledger.UsageLedger;
import tallygate.ledger.UsageRecord;
import tallygate.sandbox.Failure;

/** Files that change, repeat themselves or are many. */
final class RecordBatchTest extends RecordFixture {
    private static final String ONE = CALLS + "1,Calls,2026-11-20T17:00:00Z,a\n";
    private static final String TWO = CALLS + "2,Calls,2026-11-20T17:00:00Z,b\n";
    private static final String THREE = CALLS + "3,Calls,2026-11-20T17:00:00Z,c\n";

    @Test
    void editedRowIsNotChargedASecondTimeUnlessItIsConfirmed() throws Exception {
        assertThat(run(file(ONE + TWO))).isZero();

        assertThat(run(file(ONE + THREE))).isEqualTo(2);
        assertThat(err())
                .contains("1 usages on file are no longer in the CSV file, and 1 are new (line 3)")
                .contains("--confirm-changes", "--batch");
        assertThat(sandbox.accepted()).hasSize(2);

        assertThat(run("--confirm-changes", file(ONE + THREE))).isZero();
        assertThat(out()).endsWith("Usages: 2 accepted." + System.lineSeparator());
        assertThat(sandbox.accepted()).hasSize(3);
    }

    @Test
    void fileThatGrowsOrIsSortedAnotherWayIsSentWithoutAQuestion() throws Exception {
        assertThat(run(file(ONE + TWO))).isZero();
        assertThat(run(file(TWO + THREE + ONE))).isZero();
        assertThat(run(file(TWO))).isZero();

        assertThat(sandbox.accepted()).hasSize(3);
        assertThat(out()).endsWith("Usages: 1 accepted." + System.lineSeparator());
    }

    @Test
    void sameRowInAnotherBatchIsAnotherUsage() throws Exception {
        Path ledger = directory.resolve("all.ledger");
        assertThat(run("--ledger=" + ledger, file(ONE))).isZero();
        Path other = Files.writeString(directory.resolve("usages-2.csv"), HEADER + ONE);
        assertThat(run("--ledger=" + ledger, other.toString())).isZero();
        assertThat(run("--ledger=" + ledger, "--batch=December", file(ONE))).isZero();
        assertThat(run("--ledger=" + ledger, "--batch=December", other.toString()))
                .isZero();

        assertThat(sandbox.accepted()).hasSize(3);
        assertThat(run("--batch=", file(ONE))).isEqualTo(2);
    }

    @Test
    void rowWithAKeyOfTheFormBeforeBatchesIsNotSentAgain() throws Exception {
        String file = file(ONE);
        FileUsage[] usage = new FileUsage[1];
        new UsageFile(Path.of(file)).forEach(each -> usage[0] = each);
        UsageRecord record = usage[0].record();
        try (UsageLedger ledger = UsageLedger.open(Path.of(file + ".ledger"))) {
            ledger.append(record, "csv-" + usage[0].row());
            ledger.send((sent, key) -> "usage_1", 1);
        }

        assertThat(run(file)).isZero();
        assertThat(out()).contains("Usages: 1 accepted.");
        assertThat(sandbox.accepted()).isEmpty();
    }

    @Test
    void identicalRowsAndRepeatedCodesAreNamedBeforeAnythingIsSent() throws Exception {
        sandbox.failAll(Failure.UNAUTHORIZED);
        String file = file(ONE + TWO + ONE + CALLS + "9,Calls,2026-11-20T17:00:00Z,b\n");

        assertThat(run(file)).isEqualTo(3);
        assertThat(err())
                .contains("Warning: line 4 is identical to line 2; both count.")
                .contains("Warning: line 5 has the code of line 3; both count.");
        assertThat(err().indexOf("Warning")).isLessThan(err().indexOf("PAGARME_SECRET_KEY"));
    }

    @Test
    void figuresAreThoseOfTheFile() throws Exception {
        try (UsageLedger ledger = UsageLedger.open(directory.resolve("usages.csv.ledger"))) {
            ledger.append(UsageRecord.of("sub_none", "si_none", 1, "other", Instant.EPOCH), "other-1");
        }
        assertThat(run(file(ONE + TWO))).isZero();
        assertThat(out()).isEqualToIgnoringNewLines("Usages: 2 accepted.");
    }

    @Test
    void folderLatin1AndFileWithoutRowsAreReported() throws Exception {
        assertThat(run(directory.toString())).isEqualTo(2);
        assertThat(err()).contains("is a folder");

        Path latin1 = directory.resolve("latin1.csv");
        Files.write(latin1, (HEADER + CALLS + "1,Requisi\u00e7\u00f5es,2026-11-20T17:00:00Z,\n").getBytes(ISO_8859_1));
        assertThat(run(latin1.toString())).isEqualTo(2);
        assertThat(err()).contains("latin1.csv is not in UTF-8", "iconv");

        assertThat(run(file(""))).isZero();
        assertThat(out()).isEqualToIgnoringNewLines("Usages: 0 accepted.");
        assertThat(err()).contains("usages.csv has no usages, only a header.");
    }

    @Test
    void manyRowsArePutOnFileAtOnce() throws Exception {
        sandbox.failAll(Failure.UNAUTHORIZED);
        StringBuilder lines = new StringBuilder();
        for (int row = 0; row < 20_000; row++) {
            lines.append(CALLS).append(row).append(",Calls,2026-11-20T17:00:00Z,\n");
        }
        assertThat(run(file(lines.toString()))).isEqualTo(3);
        assertThat(out()).contains("0 accepted").contains("20000 pending");
    }
}
