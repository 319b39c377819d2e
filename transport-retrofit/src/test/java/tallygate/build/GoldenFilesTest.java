package tallygate.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Shows in a review what comes out of the template. */
class GoldenFilesTest {
    private static final String FILE = "MeteringAndBillingService.java";
    private static final Path GENERATED =
            Path.of("target/generated-sources/services/java/tallygate/genauth/services", FILE);
    private static final Path GOLDEN = Path.of("src/test/golden", FILE);

    @Test
    void generatedCodeIsWhatWasReviewed() throws IOException {
        String generated = Files.readString(GENERATED);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, generated);
        }
        assertThat(generated)
                .as(
                        "%s differs from %s. If the change is meant, run"
                                + " mvn -pl transport-retrofit -am test -Dtest=GoldenFilesTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true"
                                + " and review the difference.",
                        GENERATED, GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
    }
}
