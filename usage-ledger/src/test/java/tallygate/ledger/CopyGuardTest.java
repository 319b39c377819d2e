package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyGuardTest {
    @TempDir
    Path directory;

    @Test
    void nameOfANewFileIsForcedToTheDiskBehindItsContent() throws IOException {
        List<String> forced = new ArrayList<>();
        Path file = directory.resolve("usages.ledger.generation");
        CopyGuard guard = new CopyGuard(
                directory.resolve("usages.ledger"),
                forcing ->
                        forced.add(forcing + " with " + Files.readString(file).strip()));

        guard.write(7);
        guard.write(8);

        assertThat(forced).containsExactly(directory + " with " + "0".repeat(18) + "7");
        assertThat(file).hasContent("0".repeat(18) + "8");
    }

    @Test
    void nothingIsSentFromALedgerWhoseNameMayBeLost() {
        CopyGuard guard = new CopyGuard(directory.resolve("usages.ledger"), forcing -> {
            throw new IOException("Input/output error");
        });

        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> guard.write(1))
                .withMessageContaining("Nothing is sent");
    }

    @Test
    void directoriesOfTheSystemCanBeForced() throws IOException {
        Directories.OF_THE_SYSTEM.force(directory);
        Directories.OF_THE_SYSTEM.force(directory.resolve("missing"));
    }
}
