package tallygate.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows in a review what comes out of the templates. */
class GoldenFilesTest {
    private static final Path GENERATED = Path.of("target/generated-sources");
    private static final Path GOLDEN = Path.of("src/test/golden");
    private static final Path SPECIFICATIONS = Path.of("../api-spec/target/classes");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "genauth-model/java/tallygate/genauth/model/CostGetOrdersRespDto.java",
                "genauth-model/java/tallygate/genauth/model/CostGetOrdersRespDtoJsonAdapter.java",
                "genauth-model/java/tallygate/genauth/model/GetOrdersRes.java",
                "genauth-model/java/tallygate/genauth/model/GetOrdersResJsonAdapter.java",
                "genauth-model/java/tallygate/genauth/model/AccessTokenResDto.java",
                "genauth-model/java/tallygate/genauth/model/OrderStatus.java",
                "genauth-model/java/tallygate/genauth/model/OrderStatusJsonAdapter.java",
                "pagarme-model/java/tallygate/pagarme/model/CreateUsageRequest.java",
                "pagarme-model/java/tallygate/pagarme/model/CreateUsageRequestJsonAdapter.java",
                "pagarme-model/java/tallygate/pagarme/model/GetUsageResponse.java",
                "pagarme-model/java/tallygate/pagarme/model/GetUsageResponseJsonAdapter.java",
                "pagarme-model/java/tallygate/pagarme/model/GetSubscriptionItemResponseJsonAdapter.java",
                "pagarme-model/java/tallygate/pagarme/model/GetUsagesDetailsResponseJsonAdapter.java",
                "pagarme-model/java/tallygate/pagarme/model/ModelAdapterFactory.java"
            })
    void generatedCodeIsWhatWasReviewed(String file) throws IOException {
        Path generatedFile = GENERATED.resolve(file);
        String generated = Files.readString(generatedFile);
        Path golden = GOLDEN.resolve(generatedFile.getFileName());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, generated);
        }
        assertThat(generated)
                .as(
                        "%s differs from %s. If the change is meant, run"
                                + " mvn -pl model -am test -Dtest=GoldenFilesTest -Dsurefire.failIfNoSpecifiedTests=false"
                                + " -Dgolden.update=true and review the difference.",
                        file, golden)
                .isEqualTo(Files.readString(golden));
    }

    @Test
    void everyGeneratedFileSaysWhereItCameFrom() throws IOException {
        assertThat(javaFiles(GENERATED)).isNotEmpty();
        for (Path file : javaFiles(GENERATED)) {
            List<String> lines = Files.readAllLines(file);
            assertThat(lines.get(0))
                    .as(file.toString())
                    .matches(
                            "// Generated from tallygate/spec/(genauth-management|genauth/[a-z-]+|pagarme-subscriptions)\\.yaml"
                                    + "#/components/schemas(/\\w+)?");
            String specification = lines.get(0).replaceFirst("// Generated from (\\S+\\.yaml)#.*", "$1");
            assertThat(SPECIFICATIONS.resolve(specification))
                    .as(file.toString())
                    .exists();
            String template = lines.get(1).replaceFirst("// by (\\S+\\.mustache)\\..*", "$1");
            assertThat(Path.of("..").resolve(template)).as(file.toString()).exists();
        }
    }

    @Test
    void noGeneratedFileIsTooLongToRead() throws IOException {
        for (Path file : javaFiles(GENERATED)) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(1_500);
        }
    }

    @Test
    void noGeneratedFileIsAmongTheSources() throws IOException {
        for (Path file : javaFiles(Path.of("src/main/java"))) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("// Generated from ");
        }
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && !file.toString().contains("annotations"))
                    .toList();
        }
    }
}
