package tallygate.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static tallygate.ledger.Usages.append;
import static tallygate.ledger.Usages.key;
import static tallygate.ledger.Usages.outcomes;
import static tallygate.ledger.Usages.usage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.ledger.UsageServer.Fault;

@Timeout(120)
class LedgerRecoveryTest {
    private static final Path GOLDEN = Path.of("src/test/golden/usage-ledger-1.txt");
    private static final int HEADER = "tallygate-usage-ledger\t1\t01234567\n".length();

    @TempDir(factory = QuickDirectory.class)
    Path directory;

    private final AdjustableClock clock = new AdjustableClock();
    private final UsageServer server = new UsageServer(clock);
    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("usages.ledger");
    }

    /** The format of version 1, which later versions of this library must read. */
    @Test
    void fileIsPlainTextOfTheDocumentedForm() throws Exception {
        server.faults((record, key) -> switch (record.quantity()) {
            case 1 -> Fault.before(CallFailures.refused(422, "no\nsuch item"));
            case 2 -> Fault.after(CallFailures.timeout());
            case 3 -> Fault.before(CallFailures.refusedConnection());
            default -> Fault.NONE;
        });
        try (UsageLedger ledger = open()) {
            ledger.append(usage(0).withCode("a\tb").withGroup("c\\d").withAmount(150), key(0));
            ledger.append(usage(1), key(1));
            ledger.append(usage(2), key(2));
            ledger.append(usage(3), key(3));
            ledger.send(server, 1);
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.copy(file, GOLDEN, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(Files.readString(file)).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    @DisplayName("P13 a file cut after any byte: nothing lost that was complete, nothing recorded twice")
    void cutAnywhere() throws Exception {
        byte[] whole = mixedLedger();
        for (int cut = 0; cut <= whole.length; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut));
            assertResumes(whole, cut);
        }
    }

    @Test
    @DisplayName("P13 a file whose end after any byte was never written and reads as zeros")
    void zerosAnywhere() throws Exception {
        byte[] whole = mixedLedger();
        for (int cut = HEADER; cut < whole.length; cut++) {
            Files.write(file, Arrays.copyOf(Arrays.copyOf(whole, cut), cut + 100));
            assertResumes(whole, cut);
        }
    }

    @Test
    void anyDamagedByteIsFoundAndItsLineNamed() throws Exception {
        byte[] whole = mixedLedger();
        int line = 1;
        for (int i = 0; i < whole.length - 1; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 4;
            Files.write(file, damaged);

            assertThatExceptionOfType(LedgerException.class)
                    .as("byte %s", i)
                    .isThrownBy(this::open)
                    .withMessageContaining(
                            i < HEADER ? file.getFileName().toString() : "damaged in line " + line + " (");
            assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
            if (whole[i] == '\n') {
                line++;
            }
        }
    }

    @Test
    void lineThatIsMissingOrThereTwiceIsFound() throws Exception {
        List<String> lines = new String(mixedLedger(), UTF_8).lines().toList();
        for (int i = 1; i < lines.size() - 1; i++) {
            if (lines.get(i).startsWith("usage\t")) {
                assertDamaged(without(lines, i));
                assertDamaged(twice(lines, i));
            } else if (lines.get(i).startsWith("accepted\t")) {
                assertDamaged(twice(lines, i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invoice;amount\n1;200\n",
                "x",
                "\n",
                "tallygate-usage-ledger\t2\t00000000\n",
                "tallygate-usage-ledger 1",
            })
    void fileOfAnotherKindIsLeftAlone(String content) throws Exception {
        Files.writeString(file, content);

        assertThatExceptionOfType(LedgerException.class).isThrownBy(this::open);
        assertThat(file).hasContent(content);
    }

    @Test
    void lineLongerThanAnyIsFound() throws Exception {
        byte[] whole = mixedLedger();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(whole, 0, HEADER);
        content.writeBytes("x".repeat(LedgerLine.MAX_BYTES + 1).getBytes(UTF_8));
        Files.write(file, content.toByteArray());

        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(this::open)
                .withMessageContaining("line 2 (at byte " + HEADER + "): it is longer");
    }

    @Test
    void longestRecordFitsItsLine() throws Exception {
        String text = "\u20ac".repeat(UsageRecord.MAX_TEXT);
        UsageRecord longest = new UsageRecord(
                "s".repeat(255),
                "i".repeat(255),
                Integer.MIN_VALUE,
                text,
                usage(0).usedAt(),
                text,
                text,
                Long.MIN_VALUE);
        try (UsageLedger ledger = open()) {
            for (int i = 0; i < 5; i++) {
                ledger.append(longest, key(i));
                ledger.append(usage(i), "k".repeat(255 - i));
            }
        }
        try (UsageLedger ledger = open()) {
            ledger.send(server, 2);
            assertThat(outcomes(ledger))
                    .filteredOn(o -> o.record().equals(longest))
                    .hasSize(5);
        }
    }

    @Test
    void directoryThatIsMissingIsNotCreated() {
        assertThatIOException().isThrownBy(() -> UsageLedger.open(directory.resolve("no/such.ledger"), clock));
        assertThatIOException().isThrownBy(() -> UsageLedger.open(directory, clock));
    }

    /** Records in every state, on a server that knows of all that were sent. */
    private byte[] mixedLedger() throws Exception {
        server.faults((record, key) -> switch (record.quantity()) {
            case 1 -> Fault.before(CallFailures.refused(422, "no"));
            case 2 -> Fault.after(CallFailures.timeout());
            case 3 -> Fault.before(CallFailures.refusedConnection());
            default -> Fault.NONE;
        });
        try (UsageLedger ledger = open()) {
            append(ledger, 5);
            ledger.send(server, 1);
            append(ledger, 6);
        }
        server.faults(
                (record, key) -> record.quantity() == 1 ? Fault.before(CallFailures.refused(422, "no")) : Fault.NONE);
        return Files.readAllBytes(file);
    }

    private void assertResumes(byte[] whole, int cut) throws Exception {
        long size = Files.size(file);
        String prefix = new String(whole, 0, cut, UTF_8);
        int lineFeed = prefix.lastIndexOf('\n') + 1;
        long records = prefix.substring(0, lineFeed)
                .lines()
                .filter(l -> l.startsWith("usage\t"))
                .count();
        try (UsageLedger ledger = open()) {
            assertThat(ledger.truncatedBytes()).isEqualTo(lineFeed == 0 ? 0 : size - lineFeed);
            assertThat(ledger.summary().submitted()).as("cut at %s", cut).isEqualTo((int) records);
            UsageSummary summary = ledger.send(server, 1);
            assertThat(summary.accepted() + summary.rejected()).isEqualTo((int) records);
            append(ledger, 6);
            assertThat(ledger.send(server, 1)).isEqualTo(new UsageSummary(6, 0, 5, 1, 0, 0));
        }
        assertThat(server.recorded()).hasSizeLessThanOrEqualTo(5).doesNotHaveDuplicates();
    }

    private void assertDamaged(List<String> lines) throws IOException {
        Files.write(file, lines);
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(this::open)
                .withMessageContaining("damaged in line");
    }

    private static List<String> without(List<String> lines, int index) {
        List<String> changed = new ArrayList<>(lines);
        changed.remove(index);
        return changed;
    }

    private static List<String> twice(List<String> lines, int index) {
        List<String> changed = new ArrayList<>(lines);
        changed.add(index, lines.get(index));
        return changed;
    }

    private UsageLedger open() throws IOException {
        return UsageLedger.open(file, clock);
    }
}
