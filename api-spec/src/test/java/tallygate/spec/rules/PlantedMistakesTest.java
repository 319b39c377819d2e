package tallygate.spec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tallygate.spec.source.SourceFile;

/** Every rule with a mistake that breaks it, planted into a sound document. */
class PlantedMistakesTest {
    private static final String SOUND = resource("/sound.yaml");

    @TempDir
    private Path folder;

    /** One mistake, and the faults without the name of the file. */
    record Mistake(String replaced, String by, List<String> faults) {
        @Override
        public String toString() {
            return by.isEmpty() ? "without " + replaced.strip() : by.strip();
        }
    }

    @SuppressWarnings("unchecked")
    static List<Mistake> mistakes() {
        Object list = new Load(LoadSettings.builder().build()).loadFromString(resource("/planted-mistakes.yaml"));
        return ((List<Map<String, Object>>) list)
                .stream()
                        .map(each -> new Mistake((String) each.get("replace"), (String) each.get("by"), (List<String>)
                                each.get("faults")))
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamedWithItsPlaceAndWhatToDo(Mistake mistake) throws IOException {
        assertThat(SOUND).contains(mistake.replaced());

        assertThat(faults(SOUND.replaceFirst(Pattern.quote(mistake.replaced()), quoted(mistake.by()))))
                .isEqualTo(mistake.faults());
    }

    @Test
    void aSoundDocumentHasNoFault() throws IOException {
        assertThat(faults(SOUND)).isEmpty();
    }

    private List<String> faults(String document) throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), document);
        try {
            return SpecRules.faults(List.of(SourceFile.read(file))).stream()
                    .map(line -> line.replace(folder + "/api.yaml:", ""))
                    .toList();
        } catch (IllegalArgumentException notYaml) {
            return List.of(String.valueOf(notYaml.getMessage()).replace(folder + "/api.yaml:", ""));
        }
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private static String resource(String name) {
        try (InputStream file = PlantedMistakesTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
