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
    private static final Path GENERATED =
            Path.of("target/generated-sources/genauth-model/java/tallygate/genauth/model");
    private static final Path GOLDEN = Path.of("src/test/golden");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CostGetOrdersRespDto",
                "CostGetOrdersRespDtoJsonAdapter",
                "GetOrdersRes",
                "GetOrdersResJsonAdapter",
                "AccessTokenResDto",
                "OrderStatus",
                "OrderStatusJsonAdapter",
                "ModelAdapterFactory"
            })
    void generatedCodeIsWhatWasReviewed(String type) throws IOException {
        String generated = Files.readString(GENERATED.resolve(type + ".java"));
        Path golden = GOLDEN.resolve(type + ".java");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, generated);
        }
        assertThat(generated)
                .as(
                        "%s differs from %s. If the change is meant, run"
                                + " mvn -pl model -am test -Dtest=GoldenFilesTest -Dsurefire.failIfNoSpecifiedTests=false"
                                + " -Dgolden.update=true and review the difference.",
                        type, golden)
                .isEqualTo(Files.readString(golden));
    }

    @Test
    void everyGeneratedFileSaysWhereItCameFrom() throws IOException {
        for (Path file : javaFiles(GENERATED)) {
            List<String> lines = Files.readAllLines(file);
            assertThat(lines.get(0))
                    .as(file.toString())
                    .matches("// Generated from tallygate/spec/genauth-management\\.yaml#/components/schemas(/\\w+)?");
            String template = lines.get(1).replaceFirst("// by (\\S+\\.mustache)\\..*", "$1");
            assertThat(Path.of("..").resolve(template)).as(file.toString()).exists();
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
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
