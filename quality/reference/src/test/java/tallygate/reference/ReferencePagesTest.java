package tallygate.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the generated pages of the documentation to the document of the API. */
final class ReferencePagesTest {
    private static final Path ROOT = ProjectRoot.PATH;
    private static final Map<String, String> PAGES = new ReferencePages(ROOT).all();

    @ParameterizedTest
    @MethodSource("pages")
    void pageIsWhatTheDocumentGives(String page) throws IOException {
        Path committed = ROOT.resolve(page);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, PAGES.get(page));
        }
        assertThat(Files.exists(committed) ? Files.readString(committed) : "")
                .as(
                        "%s is not what the document of the API gives. Run"
                                + " api-spec/regenerate and review the difference.",
                        page)
                .isEqualTo(PAGES.get(page));
    }

    @Test
    void pagesOfRemovedSectionsAreDeleted() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs/api"))) {
            List<String> committed = files.filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .toList();
            for (String page : committed) {
                if (Boolean.getBoolean("golden.update") && !PAGES.containsKey(page)) {
                    Files.delete(ROOT.resolve(page));
                }
            }
            assertThat(committed)
                    .filteredOn(page -> Files.exists(ROOT.resolve(page)))
                    .as("pages that are not generated any more; api-spec/regenerate deletes them")
                    .isSubsetOf(PAGES.keySet());
        }
    }

    static Set<String> pages() {
        return PAGES.keySet();
    }
}
