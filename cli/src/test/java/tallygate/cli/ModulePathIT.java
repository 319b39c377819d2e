package tallygate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallygate.core.fixture.ProgramRun;

/** The command as a named module, without the jar that holds its libraries. */
final class ModulePathIT {
    private static final Path TARGET =
            Path.of(System.getProperty("basedir", ""), "target").toAbsolutePath();

    @TempDir
    private Path directory;

    @Test
    void reportIsPrintedOnTheModulePath() throws Exception {
        String modulePath =
                TARGET.resolve("classes") + File.pathSeparator + Files.readString(TARGET.resolve("libraries.txt"));

        ProgramRun program = ProgramRun.run(
                directory,
                Map.of(),
                "-p",
                modulePath,
                "-m",
                "tallygate.cli/tallygate.cli.Tallygate",
                "usage",
                "--sandbox");

        assertThat(program.err()).hasLineCount(1).contains("sandbox");
        assertThat(program.out()).startsWith("Usage report").contains("10 of 137");
        assertThat(program.exitCode()).isZero();
    }
}
