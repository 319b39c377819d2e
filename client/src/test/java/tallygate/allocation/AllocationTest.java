package tallygate.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * What a call allocates does not creep up. The figures are those of an interpreting JVM, several times those of a warm one: for
 * comparing a commit with the next, not for telling users.
 */
class AllocationTest {
    private static final Path REVIEWED = Path.of("src/test/golden/allocation.properties");

    /** The JDK's own share differs from one to the next; the figures are of the oldest. */
    @Test
    @EnabledForJreRange(max = JRE.JAVA_17)
    void aCallAllocatesNoMoreThanWhenItWasReviewed() throws Exception {
        Properties measured = measured();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(
                    REVIEWED,
                    "getOrders=" + measured.get("getOrders") + "\ngetUsageInfo=" + measured.get("getUsageInfo") + "\n");
        }
        Properties reviewed = read(Files.newInputStream(REVIEWED));
        assertThat(measured.stringPropertyNames()).isEqualTo(reviewed.stringPropertyNames());
        for (String call : reviewed.stringPropertyNames()) {
            assertThat(Long.parseLong(measured.getProperty(call)))
                    .as("bytes that %s allocates. If the change is meant, run with -Dgolden.update=true", call)
                    .isCloseTo(Long.parseLong(reviewed.getProperty(call)), withinPercentage(10));
        }
    }

    private static Properties measured() throws IOException, InterruptedException {
        Process probe = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xint",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AllocationProbe.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            Properties measured = read(probe.getInputStream());
            assertThat(probe.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(probe.exitValue()).isZero();
            return measured;
        } finally {
            probe.destroyForcibly();
        }
    }

    private static Properties read(InputStream text) throws IOException {
        try (text) {
            Properties properties = new Properties();
            properties.load(text);
            return properties;
        }
    }
}
