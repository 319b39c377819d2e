package tallygate.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows in a review what comes out of the template. */
class GoldenFilesTest {
    private static final Path GENERATED = Path.of("target/generated-sources/services/java/tallygate/genauth/services");
    private static final Path GOLDEN = Path.of("src/test/golden");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MeteringAndBillingService.java",
                // Two operations on one path.
                "EventService.java",
                // A parameter in the path.
                "RiskListService.java",
                // A query beside the body.
                "TenantService.java",
            })
    void generatedCodeIsWhatWasReviewed(String file) throws IOException {
        String generated = Files.readString(GENERATED.resolve(file));
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, generated);
        }
        assertThat(generated)
                .as(
                        "%s differs from %s. If the change is meant, run"
                                + " mvn -pl integrations/retrofit-services -am test -Dtest=GoldenFilesTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true"
                                + " and review the difference.",
                        file, golden)
                .isEqualTo(Files.readString(golden));
    }
}
