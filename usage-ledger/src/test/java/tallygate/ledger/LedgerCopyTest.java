package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static tallygate.ledger.Usages.append;
import static tallygate.ledger.Usages.key;
import static tallygate.ledger.Usages.outcomes;
import static tallygate.ledger.Usages.records;
import static tallygate.ledger.Usages.usage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.ledger.UsageServer.Fault;

/** A ledger in SQLite that was lost, went back, or cannot be written. */
@Timeout(60)
class LedgerCopyTest {
    @TempDir(factory = QuickDirectory.class)
    Path directory;

    private final AdjustableClock clock = new AdjustableClock();
    private final UsageServer server = new UsageServer(clock);
    private Path file;
    private Path backup;

    @BeforeEach
    void nameFiles() {
        file = directory.resolve("usages.ledger");
        backup = directory.resolve("backup");
    }

    @Test
    void restoredBackupSendsNothingUntilItIsAdopted() throws Exception {
        try (UsageLedger ledger = open(file)) {
            append(ledger, 4);
        }
        Files.copy(file, backup);
        sendAll();
        Files.copy(backup, file, StandardCopyOption.REPLACE_EXISTING);

        try (UsageLedger restored = open(file)) {
            assertCopy(restored);
            assertThat(restored.summary()).as("reading is allowed").isEqualTo(new UsageSummary(4, 4, 0, 0, 0, 0));

            restored.adoptCopy();
            restored.append(usage(9), key(9));
            assertThat(restored.send(server, 1)).isEqualTo(new UsageSummary(5, 0, 1, 0, 4, 4));
            assertThat(server.requests()).hasSize(5).endsWith(key(9));
        }
        try (UsageLedger again = open(file)) {
            again.append(usage(10));
            assertThat(again.send(server, 1).accepted()).as("the next run").isEqualTo(2);
        }
    }

    @Test
    void eventsOfACopyMayHaveBeenSentAndAreNotSentAgain() throws Exception {
        RollUp hourly = RollUp.hourly("Calls");
        try (UsageLedger ledger = open(file)) {
            ledger.events().append(new UsageEvent("sub_1", "si_1", 2, usage(0).usedAt()), "event-1");
        }
        Files.copy(file, backup);
        try (UsageLedger ledger = open(file)) {
            ledger.events().rollUp(hourly);
            ledger.send(server, 1);
        }
        Files.copy(backup, file, StandardCopyOption.REPLACE_EXISTING);

        try (UsageLedger restored = open(file)) {
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> restored.events().rollUp(hourly))
                    .withMessageContaining("not the one that sent last");

            restored.adoptCopy();
            restored.events().append(new UsageEvent("sub_1", "si_1", 3, usage(0).usedAt()), "event-2");
            assertThat(restored.events().rollUp(hourly)).isEqualTo(2);
            assertThat(restored.send(server, 1)).isEqualTo(new UsageSummary(2, 0, 1, 0, 1, 1));
            assertThat(server.recorded()).extracting(UsageRecord::quantity).containsExactly(2, 3);
            assertThat(outcomes(restored, UsageState.EXPIRED))
                    .extracting(UsageOutcome::key)
                    .as("found by its code in a comparison with the server")
                    .containsExactly(server.requests().get(0));
        }
    }

    @Test
    void backupOfTheMiddleOfARunIsRecognized() throws Exception {
        try (UsageLedger ledger = open(file)) {
            append(ledger, 40);
            server.faults((record, key) -> {
                if (record.quantity() == 5) {
                    execute("VACUUM INTO '" + backup + "'");
                }
                return Fault.NONE;
            });
            ledger.send(server, 1);
        }
        server.faults((record, key) -> Fault.NONE);
        Files.copy(backup, file, StandardCopyOption.REPLACE_EXISTING);
        try (UsageLedger restored = open(file)) {
            assertThat(restored.summary().pending()).isPositive();
            clock.move(LedgerOptions.defaults().lease());
            assertCopy(restored);
        }
        assertThat(server.recorded()).hasSize(40);
    }

    @Test
    void ledgerCreatedInThePlaceOfALostOneSendsNothing() throws Exception {
        sendAll();
        Files.delete(file);

        try (UsageLedger fresh = open(file)) {
            append(fresh, 4);
            assertCopy(fresh);
        }
        assertThat(server.recorded()).hasSize(4);
    }

    @Test
    void copyElsewhereSendsNothingAndTheOriginalGoesOn() throws Exception {
        sendAll();
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere")).resolve("usages.ledger");
        Files.copy(file, elsewhere);
        try (UsageLedger copy = open(elsewhere)) {
            copy.append(usage(7), key(7));
            assertCopy(copy);
        }
        try (UsageLedger original = open(file)) {
            original.append(usage(8), key(8));
            assertThat(original.send(server, 1).accepted()).isEqualTo(5);
        }
    }

    @Test
    void ledgerThatWasMovedWithItsGenerationGoesOn() throws Exception {
        sendAll();
        Path moved = directory.resolve("moved.ledger");
        Files.move(file, moved);
        Files.move(directory.resolve("usages.ledger.generation"), directory.resolve("moved.ledger.generation"));
        try (UsageLedger ledger = open(moved)) {
            ledger.append(usage(7));
            assertThat(ledger.send(server, 1).accepted()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a folder", "no number"})
    void generationThatCannotBeReadIsNamedAndNothingIsSent(String what) throws Exception {
        Path generation = directory.resolve("usages.ledger.generation");
        try (UsageLedger ledger = open(file)) {
            append(ledger, 4);
            if (what.equals("a folder")) {
                Files.createDirectory(generation);
            } else {
                Files.writeString(generation, "x");
            }
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> ledger.send(server, 1))
                    .withMessageContaining("usages.ledger.generation cannot be read as a number");
            assertThat(server.requests()).isEmpty();

            Files.delete(generation);
            assertThat(ledger.send(server, 1).accepted()).isEqualTo(4);
        }
    }

    @Test
    void manySendersOnOneFileAreNoCopies() throws Exception {
        try (UsageLedger one = open(file);
                UsageLedger two = open(file)) {
            for (int round = 0; round < 5; round++) {
                one.appendAll(records(round * 10, round * 10 + 10));
                assertThat((round % 2 == 0 ? one : two).send(server, 2).complete())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"move", "remove", "replace"})
    void fileThatDisappearsWhileOpenSendsAndTakesNothing(String how) throws Exception {
        assumeThat(directory.getFileSystem().supportedFileAttributeViews().contains("unix"))
                .isTrue();
        try (UsageLedger ledger = open(file)) {
            append(ledger, 4);
            if (how.equals("remove")) {
                Files.delete(file);
            } else {
                Files.move(file, backup);
            }
            if (how.equals("replace")) {
                Files.copy(backup, file);
            }
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> ledger.send(server, 1))
                    .withMessageContaining("while it was open");
            assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> ledger.append(usage(9)));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void fullDiskKeepsWhatWasOnFileAndGoesOnWhenThereIsSpace() throws Exception {
        open(file).close();
        int[] appended = {0};
        try (LedgerDatabase disk = LedgerDatabase.open(file)) {
            UsageStore store = new UsageStore(disk, clock);
            setPages(disk, 60);
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> {
                        for (; ; appended[0] += 20) {
                            store.append(records(appended[0], appended[0] + 20));
                        }
                    })
                    .withMessageContaining("full");
            assertThat(store.summary().submitted()).isEqualTo(appended[0]).isPositive();

            setPages(disk, 1_000_000);
            Map<String, UsageRecord> conflict = records(appended[0], appended[0] + 20);
            conflict.put(key(0), usage(1));
            assertThatIllegalArgumentException().isThrownBy(() -> store.append(conflict));
            assertThat(store.summary().submitted()).as("all or none, again").isEqualTo(appended[0]);
        }
        try (UsageLedger ledger = open(file)) {
            append(ledger, appended[0] + 20);
            assertThat(ledger.send(server, 2).accepted()).isEqualTo(appended[0] + 20);
        }
    }

    @Test
    void readOnlyDatabaseSendsNothing() throws Exception {
        try (UsageLedger ledger = open(file)) {
            append(ledger, 4);
        }
        UsageLedger readOnly = UsageLedger.using(withSetting("PRAGMA query_only = 1"));
        assertThat(readOnly.summary().pending()).isEqualTo(4);
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> readOnly.send(server, 1))
                .withMessageContaining("readonly");
        assertThat(server.requests()).isEmpty();
    }

    private UsageLedger open(Path path) throws Exception {
        return UsageLedger.open(path, LedgerOptions.defaults().withClock(clock));
    }

    private void sendAll() throws Exception {
        try (UsageLedger ledger = open(file)) {
            append(ledger, 4);
            assertThat(ledger.send(server, 1).accepted()).isEqualTo(4);
        }
    }

    private void assertCopy(UsageLedger ledger) {
        int requests = server.requests().size();
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> ledger.send(server, 1))
                .withMessageContaining("not the one that sent last");
        assertThat(server.requests()).hasSize(requests);
    }

    private void execute(String sql) {
        try (Connection connection = new UrlDataSource("jdbc:sqlite:" + file).getConnection()) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void setPages(LedgerDatabase disk, int pages) throws Exception {
        disk.read(connection -> Statements.query(connection, "PRAGMA max_page_count = " + pages, row -> row.getInt(1)));
    }

    private DataSource withSetting(String sql) {
        return FaultyDataSource.afterStatement(sql, new UrlDataSource("jdbc:sqlite:" + file));
    }
}
