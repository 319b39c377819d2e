package app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The application as it is deployed: one jar whose class loader reads jars inside it. */
@Timeout(60)
class ExecutableJarIT extends ApplicationFixture {
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    @Test
    void bothProvidersWorkInAnExecutableJar(@TempDir Path directory) throws Exception {
        Process application = start(directory);
        try {
            assertThatBothProvidersWork(port(application), "jar");
        } finally {
            application.destroy();
            assertThat(application.waitFor(20, TimeUnit.SECONDS))
                    .as("ended by itself within " + Duration.ofSeconds(20))
                    .isTrue();
            application.destroyForcibly();
        }
    }

    private static Process start(Path directory) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("application.jar"),
                "--server.port=0"));
        // Retrofit has more that depends on class loaders: proxies of interfaces, Kotlin.
        properties("retrofit", directory).forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static int port(Process application) throws IOException {
        StringBuilder output = new StringBuilder();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(application.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            output.append(line).append('\n');
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                return Integer.parseInt(started.group(1));
            }
        }
        throw new AssertionError("The application ended before it had started:\n" + output);
    }
}
