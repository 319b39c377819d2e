package tallygate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The project of a third provider stays small, and knows nothing of this build: its tests run with the build as its own. */
class ThirdProviderTest {
    private static final Path PROJECT = Path.of("../../examples/third-provider");
    private static final Path BOM = Path.of("../../bom/pom.xml");

    @Test
    void thePomIsShortAndStandsAlone() throws IOException {
        assertThat(Files.readAllLines(PROJECT.resolve("pom.xml"))).hasSizeLessThanOrEqualTo(60);
        assertThat(Files.readString(PROJECT.resolve("pom.xml")))
                .doesNotContain("<parent>", "<relativePath>", "<systemPath>", "..");
    }

    @Test
    void itUsesPublishedArtifactsOnly() throws IOException {
        assertThat(artifacts(PROJECT.resolve("pom.xml")))
                .isNotEmpty()
                .isSubsetOf(artifacts(BOM).toArray(String[]::new));
    }

    @Test
    void threeClassesAreWrittenByHand() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve("src/main/java"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSizeLessThanOrEqualTo(3);
        }
    }

    private static Stream<String> artifacts(Path pom) throws IOException {
        return Pattern.compile("<artifactId>(tallygate-[a-z0-9-]+)</artifactId>")
                .matcher(Files.readString(pom))
                .results()
                .map((MatchResult result) -> result.group(1))
                .distinct();
    }
}
