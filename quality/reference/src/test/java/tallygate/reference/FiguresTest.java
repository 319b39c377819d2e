package tallygate.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences that say how many operations and sections there are say it right. {@code api-spec/regenerate} corrects them. */
class FiguresTest {
    private static final Pattern FIGURE = Pattern.compile("\\b([0-9][0-9,]*) (operations|sections)\\b");

    /** What only older sources of Pagar.me have; its core API is the rest. */
    private static final int BESIDE_THE_CORE_API = 1;

    static Stream<Path> documents() throws IOException {
        return PlainWordsTest.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void figuresAreThoseOfTheDocumentsOfTheApis(Path document) throws IOException {
        List<String> lines = Files.readAllLines(document);
        List<String> corrected = lines.stream()
                .map(line -> corrected(document.getFileName().toString(), line))
                .toList();
        if (Boolean.getBoolean("golden.update") && !corrected.equals(lines)) {
            Files.writeString(document, String.join("\n", corrected) + "\n");
        }
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals(corrected.get(i))) {
                wrong.add(ProjectRoot.PATH.relativize(document) + ":" + (i + 1) + ": write: " + corrected.get(i));
            }
        }
        assertThat(Boolean.getBoolean("golden.update") ? List.of() : wrong).isEmpty();
    }

    @Test
    void aWrongFigureIsCorrected() {
        String operations = String.valueOf(Provider.GENAUTH.sections().stream()
                .mapToInt(section -> section.operations().size())
                .sum());
        assertThat(corrected("README.md", "It has 7 operations in 1,000 sections, and 3 modules."))
                .isEqualTo("It has " + operations + " operations in "
                        + Provider.GENAUTH.sections().size() + " sections, and 3 modules.");
        assertThat(corrected("README.md", "7 operations of Pagar.me")).isEqualTo("130 operations of Pagar.me");
        assertThat(corrected("pagarme-api.md", "1 sections"))
                .isEqualTo(Provider.PAGARME.sections().size() + " sections");
    }

    private static String corrected(String document, String line) {
        Provider provider =
                (document + line).toLowerCase(Locale.ROOT).contains("pagar") ? Provider.PAGARME : Provider.GENAUTH;
        Matcher figure = FIGURE.matcher(line);
        return figure.replaceAll(found -> right(provider, found.group(2)) + " " + found.group(2));
    }

    private static int right(Provider provider, String what) {
        if (what.equals("sections")) {
            return provider.sections().size();
        }
        int operations = provider.sections().stream()
                .mapToInt(section -> section.operations().size())
                .sum();
        return provider == Provider.PAGARME ? operations - BESIDE_THE_CORE_API : operations;
    }
}
