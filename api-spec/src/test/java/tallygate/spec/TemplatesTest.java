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
    private static final List<String> SCALARS =
            List.of("isString", "isInteger", "isLong", "isNumber", "isBoolean", "isDateTime");

    @Test
    void noLineIsLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path template : templates()) {
            Files.readAllLines(template).stream()
                    .filter(line -> line.length() > LONGEST_LINE)
                    .forEach(line -> tooLong.add(template + ": " + line));
        }
        assertThat(tooLong).isEmpty();
    }

    /** One ladder of types for the names of adapters and kinds, and one for the words of messages. */
    @Test
    void noTypeLadderStandsTwice() throws IOException {
        List<String> ladders = new ArrayList<>();
        List<String> excluding = new ArrayList<>();
        for (Path template : templates()) {
            String text = Files.readString(template);
            if (tested(text, "{{#") > 2) {
                ladders.add(template.getFileName().toString());
            }
            if (tested(text, "{{^") > 2) {
                excluding.add(template.getFileName().toString());
            }
        }
        assertThat(ladders).containsExactlyInAnyOrder("scalar_kind.mustache", "documented_kind.mustache");
        assertThat(excluding).isEmpty();
    }

    private static long tested(String template, String how) {
        return SCALARS.stream()
                .filter(type -> template.contains(how + type + "}}"))
                .count();
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("templates"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
