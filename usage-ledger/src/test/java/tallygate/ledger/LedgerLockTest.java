package tallygate.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static tallygate.ledger.Usages.append;
import static tallygate.ledger.Usages.usage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LedgerLockTest {
    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("usages.ledger");
    }

    @Test
    void secondLedgerInThisProcessIsRefusedAndHarmsNothing() throws Exception {
        try (UsageLedger ledger = UsageLedger.open(file)) {
            assertInUse(file, "this process");
            assertInUse(directory.resolve("../" + directory.getFileName() + "/usages.ledger"), "this process");
            // The first one's lock has survived that.
            assertThat(openElsewhere()).contains("is open in another process");
            append(ledger, 1);
        }
        assertThat(openElsewhere()).contains("opened");
    }

    @Test
    void symbolicLinkIsTheSameFile() throws Exception {
        assumeThat(isPosix()).isTrue();
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        try (UsageLedger ledger = UsageLedger.open(file)) {
            assertInUse(link, "this process");
            append(ledger, 1);
        }
        try (UsageLedger ledger = UsageLedger.open(link)) {
            assertThat(ledger.summary().submitted()).isOne();
        }
    }

    @Test
    void readingOrCopyingTheFileDoesNotReleaseIt() throws Exception {
        try (UsageLedger ledger = UsageLedger.open(file)) {
            ledger.append(usage(0));
            Files.copy(file, directory.resolve("copy"));
            ledger.forEach(outcome -> {});
            assertThat(openElsewhere()).contains("is open in another process");
        }
    }

    @Test
    void ledgerThatCouldNotBeOpenedIsFree() throws Exception {
        Files.writeString(file, "something else");
        assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> UsageLedger.open(file));
        Files.delete(file);

        UsageLedger.open(file).close();
    }

    @Test
    void filesAreForTheirOwnerOnly() throws Exception {
        assumeThat(isPosix()).isTrue();
        try (UsageLedger ledger = UsageLedger.open(file)) {
            append(ledger, 1);
            for (Path created : List.of(file, directory.resolve("usages.ledger.lock"))) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(created)))
                        .isEqualTo("rw-------");
            }
        }
    }

    /** Opens the ledger that is given and tells what came of it. */
    static final class OpenElsewhere {
        public static void main(String[] arguments) throws IOException {
            try (UsageLedger ledger = UsageLedger.open(Path.of(arguments[0]))) {
                System.out.println("opened with " + ledger.summary().submitted());
            } catch (LedgerException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private String openElsewhere() throws Exception {
        Process process = ForkedJava.start(OpenElsewhere.class, List.of(), file);
        String told = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return told;
    }

    private static void assertInUse(Path path, String by) {
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> UsageLedger.open(path))
                .withMessageContaining("is open in " + by);
    }

    private boolean isPosix() {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
