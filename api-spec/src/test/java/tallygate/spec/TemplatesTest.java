package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates are read by people, too. A comment of Mustache, begun at the end of a line and closed on the next, breaks it. */
class TemplatesTest {
    private static final int LONGEST_LINE = 140;

    @Test
    void noLineIsLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(Path.of("templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Files.readAllLines(template).stream()
                        .filter(line -> line.length() > LONGEST_LINE)
                        .forEach(line -> tooLong.add(template + ": " + line));
            }
        }
        assertThat(tooLong).isEmpty();
    }
}
