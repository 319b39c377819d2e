package tallygate.pagarme.cards;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.fixture.ProgramRun;

/**
 * Watches a program that sends cards: neither a number, a code nor a token is in what it prints and logs, or in its heap after the
 * client, the transport and the sandbox were closed.
 */
@Timeout(120)
class CardsAreForgottenTest {
    private static final String NUMBER = "4929471308265593";

    /** Longer than a real one, so that it is not found by chance. */
    private static final String CODE = "739150284617";

    private static final String TOKEN = "token_0000000";
    private static final String KEPT = "pk_test_sandbox";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"jdk", "retrofit"})
    void noCardIsInOutputLogsOrHeap(String transport) throws Exception {
        Path heap = directory.resolve("heap.hprof");
        ProgramRun run = ProgramRun.run(
                directory,
                Map.of(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CardsRun.class.getName(),
                transport,
                new StringBuilder(NUMBER).reverse().toString(),
                new StringBuilder(CODE).reverse().toString(),
                heap.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("finished", "charge: ");
        assertThat(run.err()).contains("failed");
        for (String secret : List.of(NUMBER, CODE, TOKEN)) {
            assertThat(run.out()).doesNotContain(secret);
            assertThat(run.err()).doesNotContain(secret);
        }
        assertThat(found(heap, KEPT)).as("what a heap holds is found").isNotEmpty();
        for (String secret : List.of(NUMBER, CODE, TOKEN)) {
            assertThat(found(heap, secret)).as(secret).isEmpty();
        }
    }

    /** The text around each place of a text in a file, as Java and the wire encode texts. */
    private static List<String> found(Path file, String text) throws IOException {
        // One character for each byte, so that an expression can find bytes.
        String bytes = Files.readString(file, ISO_8859_1);
        List<String> places = new ArrayList<>();
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            String wanted = new String(text.getBytes(charset), ISO_8859_1);
            Pattern.compile(Pattern.quote(wanted))
                    .matcher(bytes)
                    .results()
                    .forEach(place -> places.add(
                            bytes.substring(Math.max(0, place.start() - 80), Math.min(bytes.length(), place.end() + 80))
                                    .replaceAll("[^\\x20-\\x7e]", ".")));
        }
        return places;
    }
}
