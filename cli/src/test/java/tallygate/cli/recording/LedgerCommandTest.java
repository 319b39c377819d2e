package tallygate.cli.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.cli.Tallygate;
import tallygate.cli.terminal.Terminal;
import tallygate.ledger.UsageLedger;

final class LedgerCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    private Path old;
    private Path imported;

    @BeforeEach
    void copyOldLedger() throws Exception {
        old = Files.copy(
                Path.of(System.getProperty("basedir", ""), "../usage-ledger/src/test/golden/usage-ledger-1.txt"),
                directory.resolve("usages.csv.ledger"));
        imported = directory.resolve("new.ledger");
    }

    @Test
    void oldLedgerIsImportedOnce() throws Exception {
        assertThat(run("import", old.toString(), imported.toString()))
                .as(err.toString(UTF_8))
                .isZero();
        assertThat(out.toString(UTF_8)).isEqualToIgnoringNewLines("Imported 4 records into " + imported + ".");

        assertThat(run("import", old.toString(), imported.toString())).isEqualTo(6);
        assertThat(err.toString(UTF_8)).contains("tallygate ledger import: ", "Nothing was imported");
        try (UsageLedger ledger = UsageLedger.open(imported)) {
            assertThat(ledger.summary().submitted()).isEqualTo(4);
        }
    }

    @Test
    void copyIsAdopted() throws Exception {
        assertThat(run("import", old.toString(), imported.toString())).isZero();

        assertThat(run("adopt", imported.toString())).isZero();
        assertThat(out.toString(UTF_8)).contains("2 usages in " + imported + " are expired.");
        assertThat(run("adopt", old.toString())).isEqualTo(6);
    }

    @Test
    void missingOldLedgerIsReported() {
        assertThat(run("import", directory.resolve("none").toString(), imported.toString()))
                .isEqualTo(6);
        assertThat(err.toString(UTF_8)).contains("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "import", "import a", "adopt", "export a b"})
    void wrongArgumentsAreReported(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8)).hasLineCount(1).contains("--help");
    }

    @Test
    void helpNamesArgumentsAndExitCodes() {
        assertThat(run("import", "--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("OLD", "NEW", "Exit codes:");
        assertThat(out.toString(UTF_8).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    private int run(String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), UTF_8, false, Map.of());
        return new Tallygate(terminal, new LedgerCommand(terminal))
                .run(Stream.concat(Stream.of("ledger"), Stream.of(arguments)).toArray(String[]::new));
    }
}
