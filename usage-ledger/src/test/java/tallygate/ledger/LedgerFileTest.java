package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static tallygate.ledger.Usages.append;
import static tallygate.ledger.Usages.outcomes;
import static tallygate.ledger.Usages.usage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ledgers in files of SQLite. */
@Timeout(60)
class LedgerFileTest {
    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("usages.ledger");
    }

    @Test
    void isOnTheDiskWithEveryCommit() throws Exception {
        try (LedgerDatabase database = LedgerDatabase.open(file)) {
            List<Integer> synchronous = database.read(
                    connection -> Statements.query(connection, "PRAGMA synchronous", row -> row.getInt(1)));
            List<String> journal = database.read(
                    connection -> Statements.query(connection, "PRAGMA journal_mode", row -> row.getString(1)));
            assertThat(synchronous).containsExactly(2);
            assertThat(journal).containsExactly("wal");
        }
    }

    @Test
    void twoLedgersHaveOneFileOpen() throws Exception {
        assumeThat(isPosix()).isTrue();
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        try (UsageLedger first = UsageLedger.open(file);
                UsageLedger second = UsageLedger.open(link)) {
            append(first, 1);
            assertThat(second.append(usage(0), Usages.key(0))).isFalse();
            second.append(usage(1));
            assertThat(outcomes(first)).hasSize(2);
        }
    }

    @Test
    void filesAreForTheirOwnerOnly() throws Exception {
        assumeThat(isPosix()).isTrue();
        try (UsageLedger ledger = UsageLedger.open(file)) {
            append(ledger, 1);
            List<Path> files = list();
            assertThat(files).hasSizeGreaterThan(1);
            for (Path created : files) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(created)))
                        .as(created.toString())
                        .isEqualTo("rw-------");
            }
        }
        assertThat(list()).as("closed").containsExactly(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "what?mode=memory", "100%", "a%20b", "a#b", "\u00e7"})
    void nameMayHaveAnyCharacter(String name) throws Exception {
        try (UsageLedger ledger = UsageLedger.open(directory.resolve(name))) {
            append(ledger, 1);
        }
        assertThat(list()).containsExactly(directory.resolve(name));
        try (UsageLedger ledger = UsageLedger.open(directory.resolve(name))) {
            assertThat(ledger.summary().submitted()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoice;amount\n1;200\n", "x", "\n", "tallygate-usage-ledger\t2\t00000000\n", "SQLite"})
    void fileOfAnotherKindIsLeftAlone(String content) throws Exception {
        Files.writeString(file, content);

        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> UsageLedger.open(file))
                .withMessageContaining("usages.ledger");
        assertThat(file).hasContent(content);
    }

    @Test
    void oldFormatIsNamedWithTheCommandThatImportsIt() throws Exception {
        Files.copy(Path.of("src/test/golden/usage-ledger-1.txt"), file);

        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> UsageLedger.open(file))
                .withMessageContaining("tallygate ledger import usages.ledger");
    }

    @Test
    void damagedDatabaseIsNamed() throws Exception {
        Files.writeString(file, "SQLite format 3\0" + "x".repeat(5000));

        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> UsageLedger.open(file))
                .withMessageContaining("usages.ledger");
    }

    @Test
    void fileWithTwoNamesIsRejected() throws Exception {
        assumeThat(isPosix()).isTrue();
        UsageLedger.open(file).close();
        Files.createLink(directory.resolve("other"), file);

        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> UsageLedger.open(file))
                .withMessageContaining("hard link");
    }

    @Test
    void directoryThatIsMissingIsNotCreated() {
        assertThatIOException().isThrownBy(() -> UsageLedger.open(directory.resolve("no/such.ledger")));
        assertThatIOException().isThrownBy(() -> UsageLedger.open(directory));
    }

    private List<Path> list() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private boolean isPosix() {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
