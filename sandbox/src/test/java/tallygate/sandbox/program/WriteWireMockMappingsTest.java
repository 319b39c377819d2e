package tallygate.sandbox.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WriteWireMockMappingsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void filesAreWrittenIntoANewDirectory() {
        Path directory = folder.resolve("wiremock/mappings");

        assertThat(run(directory.toString())).isZero();

        assertThat(directory.resolve("getUsageInfo.json")).isNotEmptyFile();
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void directoryThatCannotBeWrittenToIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(run(file.toString())).isEqualTo(WriteWireMockMappings.NOT_WRITTEN);

        assertThat(err.toString(UTF_8)).hasLineCount(1).contains(file.toString());
    }

    @Test
    void helpNamesArgumentsAndExitCodes() {
        assertThat(run("--help")).isZero();

        assertThat(out.toString(UTF_8)).contains("DIRECTORY", "Exit codes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "--directory", "--help a"})
    void wrongArgumentsAreReportedInOneLine(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(CommandLine.WRONG_USE);

        assertThat(err.toString(UTF_8)).hasLineCount(1).contains("--help");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    private int run(String... arguments) {
        return WriteWireMockMappings.run(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
    }
}
