package tallygate.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.sandbox.Sandbox;

/** Runs each snippet as a reader would: as a program whose account is in the environment. */
final class SnippetsRunTest {
    private static Sandbox sandbox;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "FirstCall, SocialConnections: social account links 0/0",
        "AsyncCalls, V4_B2C_Enterprise:1000: 11 entitlements",
        "Paging, Completed orders: ",
        "Errors, There is no such order.",
        "Options, The package ends 2022-09-09 00:00:00",
        "NewEndpoint, totalCount=137",
        "SandboxInATest, Requests: 1",
        "ChoosingATransport, test package",
    })
    void snippetRunsAndPrints(String name, String expected) throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "tallygate.examples.snippets." + name))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("GENAUTH_HOST", sandbox.baseUrl());
        builder.environment().put("GENAUTH_ACCESS_KEY_ID", sandbox.accessKeyId());
        builder.environment().put("GENAUTH_ACCESS_KEY_SECRET", sandbox.accessKeySecret());
        Process process = builder.start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();

        String printed = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        assertThat(ended).as("%s ends by itself; it printed %s", name, printed).isTrue();
        assertThat(printed).contains(expected).doesNotContain("Exception in thread");
        assertThat(process.exitValue()).isZero();
    }
}
