package tallygate.chaos.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every shape, four calls at a time over each transport, in 64 MiB. */
@Timeout(120)
class HostileRunTest {
    @Test
    void noShapeExhaustsTheMemory() throws Exception {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        // On a loaded machine JDK 17 gives up too early on a collection that native code delays.
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:GCLockerRetryAllocationCount=1000",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "tallygate.chaos.run.ChaosRun",
                        "hostile")
                .redirectErrorStream(true)
                .start();
        try {
            String printed = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(run.waitFor(10, TimeUnit.SECONDS)).as(printed).isTrue();
            assertThat(run.exitValue()).as(printed).isZero();
            assertThat(printed).contains("0 violations", "4 callers").doesNotContain(" 0 events");
        } finally {
            run.destroyForcibly();
        }
    }
}
