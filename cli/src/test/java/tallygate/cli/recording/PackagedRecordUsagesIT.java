package tallygate.cli.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallygate.core.fixture.ProgramRun;

/** The jar as it is built, with the sample that comes with it. */
final class PackagedRecordUsagesIT {
    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));
    private static final String JAR = MODULE.resolve("target/tallygate.jar").toString();
    private static final String SAMPLE =
            MODULE.resolve("../examples/usages.csv").toString();

    @TempDir
    private Path directory;

    @Test
    void sampleIsRecordedInTheSandbox() throws Exception {
        ProgramRun program = ProgramRun.run(directory, Map.of(), "-jar", JAR, "record", SAMPLE);

        assertThat(program.exitCode()).isZero();
        assertThat(program.out()).isEqualToIgnoringNewLines("Usages: 8 accepted.");
        assertThat(program.err().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("sandbox"));
    }

    @Test
    void blankVariableIsNamed() throws Exception {
        ProgramRun program = ProgramRun.run(directory, Map.of("PAGARME_SECRET_KEY", ""), "-jar", JAR, "record", SAMPLE);

        assertThat(program.exitCode()).isEqualTo(2);
        assertThat(program.err()).hasLineCount(1).contains("PAGARME_SECRET_KEY");
        assertThat(program.out()).isEmpty();
    }
}
