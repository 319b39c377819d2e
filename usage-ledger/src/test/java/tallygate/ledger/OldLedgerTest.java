package tallygate.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tallygate.ledger.Usages.append;
import static tallygate.ledger.Usages.key;
import static tallygate.ledger.Usages.outcomes;
import static tallygate.ledger.Usages.usage;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The import of ledgers of the format before SQL. */
class OldLedgerTest extends LedgerFixture {
    /** Written by the version that had the format: a record in each state. */
    private static final Path GOLDEN = Path.of("src/test/golden/usage-ledger-1.txt");

    private Path old;

    @BeforeEach
    void copyOldLedger() throws Exception {
        old = Files.copy(GOLDEN, directory.resolve("old.ledger"));
    }

    @Test
    void everyRecordKeepsItsKeyStateAndOutcome() throws Exception {
        try (UsageLedger ledger = open()) {
            assertThat(ledger.importOld(old)).isEqualTo(4);

            assertThat(ledger.summary()).isEqualTo(new UsageSummary(4, 1, 1, 1, 1, 0));
            List<UsageOutcome> outcomes = outcomes(ledger);
            assertThat(outcomes).extracting(UsageOutcome::key).containsExactly(key(0), key(1), key(2), key(3));
            assertThat(outcomes)
                    .extracting(UsageOutcome::record)
                    .containsExactly(
                            usage(0).withCode("a\tb").withGroup("c\\d").withAmount(150), usage(1), usage(2), usage(3));
            assertThat(outcomes)
                    .extracting(UsageOutcome::state)
                    .containsExactly(UsageState.ACCEPTED, UsageState.REJECTED, UsageState.UNKNOWN, UsageState.PENDING);
            assertThat(outcomes.get(0).usageId()).hasValue("usage_1");
            assertThat(outcomes.get(1).status()).hasValue(422);
            assertThat(outcomes.get(1).reason()).hasValue("no\nsuch item");

            assertThat(ledger.send(server, 1).accepted()).isEqualTo(3);
            assertThat(server.requests()).containsExactly(key(2), key(3));
        }
        assertThat(old).hasSameBinaryContentAs(GOLDEN);
    }

    @Test
    void keyAgesFromTheFirstAttemptOfTheOldLedger() throws Exception {
        clock.move(Duration.ofHours(24));
        try (UsageLedger ledger = open()) {
            ledger.importOld(old);
            assertThat(ledger.send(server, 1)).isEqualTo(new UsageSummary(4, 0, 2, 1, 1, 1));
            assertThat(server.requests()).containsExactly(key(3));
            assertThat(ledger.sendExpired(key(2), server).state()).isEqualTo(UsageState.ACCEPTED);
        }
    }

    @Test
    @DisplayName("P13 an old ledger cut after any byte: nothing lost that was complete")
    void importOfAFileThatWasCutAnywhereHasAllCompleteLines() throws Exception {
        byte[] whole = Files.readAllBytes(old);
        int records = 0;
        for (int cut = 0; cut <= whole.length; cut += 7) {
            Files.write(old, Arrays.copyOf(whole, cut));
            String lines = new String(whole, 0, cut, UTF_8);
            database.clear();
            Path fresh = Files.createDirectory(directory.resolve("cut" + cut));
            try (UsageLedger ledger = database.open(fresh, options())) {
                records = ledger.importOld(old);
                assertThat(records).isEqualTo((int) lines.substring(0, lines.lastIndexOf('\n') + 1)
                        .lines()
                        .filter(line -> line.startsWith("usage"))
                        .count());
                if (lines.endsWith("\n") && lines.contains("\nsending\t3\t")) {
                    assertThat(ledger.summary().pending()).isZero();
                }
            }
        }
        assertThat(records).isEqualTo(4);
    }

    @Test
    void anyDamagedByteIsFoundAndNothingIsImported() throws Exception {
        byte[] whole = Files.readAllBytes(old);
        try (UsageLedger ledger = open()) {
            int line = 1;
            for (int i = 0; i < whole.length - 1; i++) {
                if (whole[i] == '\n') {
                    line++;
                } else if (i % 5 == 0) {
                    byte[] damaged = whole.clone();
                    damaged[i] ^= 4;
                    Files.write(old, damaged);
                    assertThatExceptionOfType(LedgerException.class)
                            .as("byte %s", i)
                            .isThrownBy(() -> ledger.importOld(old))
                            .withMessageContaining("damaged in line " + line + ":");
                }
            }
            assertThat(ledger.summary().submitted()).isZero();
        }
    }

    @Test
    void lineThatIsMissingOrThereTwiceIsFound() throws Exception {
        List<String> lines = Files.readAllLines(old);
        try (UsageLedger ledger = open()) {
            for (int i = 1; i < 4; i++) {
                List<String> missing = new ArrayList<>(lines);
                missing.remove(i);
                assertDamaged(ledger, missing);
                List<String> twice = new ArrayList<>(lines);
                twice.add(i, lines.get(i));
                assertDamaged(ledger, twice);
            }
            assertThat(ledger.summary().submitted()).isZero();
        }
    }

    @Test
    @DisplayName("C76 a message does not quote the file")
    void textThatIsNoNumberIsNotShown() throws Exception {
        String first = Files.readAllLines(old).get(0);
        String line =
                "usage\t0\tkey\t2026-11-29T10:00:00Z\tsub\titem\tone\u001b[2J\t2026-11-29T10:00:00Z\t\\N\t\\N\t\\N\tCalls";
        CRC32C checksum = new CRC32C();
        checksum.update(line.getBytes(UTF_8));
        Files.writeString(
                old, first + "\n" + line + "\t" + HexFormat.of().toHexDigits((int) checksum.getValue()) + "\n");
        try (UsageLedger ledger = open()) {
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> ledger.importOld(old))
                    .withMessageContaining("damaged in line 2: a number or a time in it is invalid.")
                    .withNoCause();
        }
    }

    @Test
    void ledgerIsImportedOnce() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, 1);
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> ledger.importOld(old))
                    .withMessageContaining(key(0))
                    .withMessageContaining("Nothing was imported");
            assertThat(ledger.summary().submitted()).isOne();
        }
    }

    @Test
    void fileOfAnotherKindIsNotImported() throws Exception {
        Files.writeString(old, "invoice;amount\n1;200\n");
        try (UsageLedger ledger = open()) {
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> ledger.importOld(old))
                    .withMessageContaining("line 1");
        }
    }

    @Test
    void oldLedgerInUseIsNotImported() throws Exception {
        Process user = ForkedJava.start(HoldLock.class, List.of(), old + ".lock");
        try (UsageLedger ledger = open()) {
            assertThat(user.getInputStream().read()).isEqualTo('.');
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> ledger.importOld(old))
                    .withMessageContaining("is open in another process");
            user.destroyForcibly().waitFor();
            assertThat(ledger.importOld(old)).isEqualTo(4);
        } finally {
            user.destroyForcibly();
        }
    }

    /** Locks a file as the old version did while it had its ledger open. */
    static final class HoldLock {
        public static void main(String[] arguments) throws Exception {
            try (FileChannel channel =
                    FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                System.out.print(".");
                System.out.flush();
                new CountDownLatch(1).await();
            }
        }
    }

    private void assertDamaged(UsageLedger ledger, List<String> lines) throws Exception {
        Files.write(old, lines);
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> ledger.importOld(old))
                .withMessageContaining("imported");
    }
}
