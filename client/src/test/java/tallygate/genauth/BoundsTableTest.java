package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tallygate.core.RequestOptions;
import tallygate.core.RetryPolicy;

/** Compares the table of bounds in docs/bounds.md with the code. */
class BoundsTableTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Contract))` \\|\\n");
    private static final Pattern FOLDER_OF_TESTS = Pattern.compile(".*/(src/test|transport-tck/src/main)/java/.*");

    private final String table = table();

    @Test
    void everyTestInTheTableExists() throws IOException {
        Set<String> named =
                TEST.matcher(table).results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>(named);
        for (String module : new String[] {"json", "core", "client", "pagarme", "usage-ledger", "transport-tck"}) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src"))) {
                files.map(Path::toString)
                        .filter(path -> FOLDER_OF_TESTS.matcher(path).matches())
                        .forEach(path -> missing.remove(path.replaceAll(".*/|\\.java$", "")));
            }
        }
        assertThat(named).hasSizeGreaterThan(15);
        assertThat(missing).isEmpty();
    }

    @Test
    void defaultsAreThoseOfTheCode() {
        assertRow("bytes of a body on the wire", (RequestOptions.defaults().maxResponseBytes() >> 20) + " MiB");
        assertRow(
                "values of JSON",
                String.format("%,d", RequestOptions.defaults().maxResponseValues())
                        .replaceAll("\\D", " "));
        assertRow("time of a call", RequestOptions.defaults().timeout().toSeconds() + " s");
        assertRow(
                "delay that a server asks for",
                RetryPolicy.defaults().maxRetryAfter().toSeconds() + " s");
        assertRow("attempts of a call", RetryPolicy.defaults().maxAttempts() + "");
        assertRow("message over a WebSocket", (EventOptions.defaults().maxMessageBytes() >> 20) + " MiB");
        assertRow(
                "events that wait for an `EventListener`",
                EventOptions.defaults().queueCapacity() + ", "
                        + (EventOptions.defaults().queueBytes() >> 20) + " MiB");
    }

    private void assertRow(String bound, String expected) {
        assertThat(table.lines().filter(row -> row.startsWith("| " + bound + " |")))
                .singleElement()
                .asString()
                .contains("| " + expected + " |");
    }

    private static String table() {
        try {
            return Files.readString(Path.of("../docs/bounds.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
