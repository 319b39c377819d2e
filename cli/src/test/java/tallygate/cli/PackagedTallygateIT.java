package tallygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.fixture.ProgramRun;

/** The jar as it is built, in a folder of its own: its manifest and libraries, and nothing printed that does not belong there. */
final class PackagedTallygateIT {
    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));
    private static final String SAMPLE =
            MODULE.resolve("../examples/usages.csv").toString();

    @TempDir
    private static Path alone;

    @TempDir
    private Path directory;

    @BeforeAll
    static void copyTheJar() throws IOException {
        Files.copy(MODULE.resolve("target/tallygate.jar"), alone.resolve("tallygate.jar"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "usage --sandbox"})
    void reportIsPrintedFromTheSandbox(String arguments) throws Exception {
        ProgramRun program = tallygate(Map.of(), arguments.split(" "));

        assertThat(program.exitCode()).isZero();
        assertThat(program.out()).startsWith("Usage report").contains("10 of 137");
        assertThat(program.err()).hasLineCount(1).contains("sandbox");
    }

    @Test
    void sampleIsRecordedInTheSandbox() throws Exception {
        ProgramRun program = tallygate(Map.of(), "record", "--sandbox", SAMPLE);

        assertThat(program.exitCode()).isZero();
        assertThat(program.out()).isEqualToIgnoringNewLines("Usages: 8 accepted.");
        assertThat(program.err().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("sandbox"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', GENAUTH_ACCESS_KEY_ID and GENAUTH_ACCESS_KEY_SECRET",
        "GENAUTH_ACCESS_KEY_ID, GENAUTH_ACCESS_KEY_SECRET",
        "GENAUTH_ACCESS_KEY_SECRET, GENAUTH_ACCESS_KEY_ID",
    })
    void missingAccessKeyIsAnErrorAndNotTheSandbox(String half, String missing) throws Exception {
        ProgramRun program = tallygate(half.isEmpty() ? Map.of() : Map.of(half, "half-a-key"), "usage");

        assertThat(program.exitCode()).isEqualTo(2);
        assertThat(program.out()).isEmpty();
        assertThat(program.err())
                .hasLineCount(1)
                .contains("Set " + missing, "--sandbox")
                .doesNotContain("half-a-key");
    }

    @Test
    void missingSecretKeyIsAnErrorAndNotTheSandbox() throws Exception {
        ProgramRun program = tallygate(Map.of(), "record", SAMPLE);

        assertThat(program.exitCode()).isEqualTo(2);
        assertThat(program.out()).isEmpty();
        assertThat(program.err()).hasLineCount(1).contains("PAGARME_SECRET_KEY", "--sandbox");
    }

    @Test
    void blankVariableIsNamed() throws Exception {
        ProgramRun usage = tallygate(Map.of("GENAUTH_ACCESS_KEY_ID", "", "GENAUTH_ACCESS_KEY_SECRET", "set"), "usage");
        ProgramRun recorded = tallygate(Map.of("PAGARME_SECRET_KEY", ""), "record", SAMPLE);

        assertThat(List.of(usage, recorded)).allSatisfy(program -> {
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.out()).isEmpty();
        });
        assertThat(usage.err()).hasLineCount(1).contains("GENAUTH_ACCESS_KEY_ID is blank");
        assertThat(recorded.err()).hasLineCount(1).contains("PAGARME_SECRET_KEY is blank");
    }

    @Test
    void versionIsThatOfTheJar() throws Exception {
        ProgramRun program = tallygate(Map.of(), "--version");

        assertThat(program.exitCode()).isZero();
        assertThat(program.out()).matches("tallygate \\d+\\.\\d+\\.\\d+\\S*\\R");
        assertThat(program.err()).isEmpty();
    }

    @Test
    void helpListsTheCommands() throws Exception {
        ProgramRun program = tallygate(Map.of(), "--help");

        assertThat(program.exitCode()).isZero();
        assertThat(program.out()).contains("  usage ", "  record ", "  demo ");
        assertThat(program.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(program.err()).isEmpty();
    }

    private ProgramRun tallygate(Map<String, String> account, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("-jar", alone.resolve("tallygate.jar").toString()));
        command.addAll(List.of(arguments));
        return ProgramRun.run(directory, account, command.toArray(String[]::new));
    }
}
