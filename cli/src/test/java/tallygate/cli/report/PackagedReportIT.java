package tallygate.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallygate.core.fixture.ProgramRun;

/** The jar as it is built: its manifest, the libraries beside it, and nothing printed that is not the report. */
final class PackagedReportIT {
    private static final String JAR = Path.of(System.getProperty("basedir", ""), "target", "tallygate.jar")
            .toString();

    @TempDir
    private Path directory;

    @Test
    void reportIsPrintedFromTheSandbox() throws Exception {
        ProgramRun program = ProgramRun.run(directory, Map.of(), "-jar", JAR, "usage");

        assertThat(program.exitCode()).isZero();
        assertThat(program.out()).startsWith("Usage report").contains("10 of 137");
        assertThat(program.err()).hasLineCount(1).contains("sandbox");
    }

    @Test
    void blankVariableIsNamed() throws Exception {
        ProgramRun program = ProgramRun.run(directory, Map.of("GENAUTH_ACCESS_KEY_ID", ""), "-jar", JAR, "usage");

        assertThat(program.exitCode()).isEqualTo(2);
        assertThat(program.err()).hasLineCount(1).contains("GENAUTH_ACCESS_KEY_ID");
        assertThat(program.out()).isEmpty();
    }
}
