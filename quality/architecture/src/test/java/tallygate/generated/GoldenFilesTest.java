package tallygate.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows in a review what comes out of the templates. A golden file lies in the folder of the module it is generated in. */
class GoldenFilesTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path GOLDEN = Path.of("src/test/golden");
    private static final List<Path> MODULES = Stream.of("model", "client", "pagarme", "integrations/retrofit-services")
            .map(Path::of)
            .toList();

    static List<Path> goldenFiles() throws IOException {
        return javaFiles(GOLDEN).stream().map(GOLDEN::relativize).toList();
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void generatedCodeIsWhatWasReviewed(Path file) throws IOException {
        String generated = Files.readString(generated(file));
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, generated);
        }
        assertThat(generated)
                .as(
                        "What is generated differs from %s. If the change is meant, run api-spec/regenerate and review the"
                                + " difference.",
                        golden)
                .isEqualTo(Files.readString(golden));
    }

    @Test
    void everyModuleWithGeneratedCodeHasGoldenFiles() throws IOException {
        assertThat(goldenFiles().stream().map(Path::getParent).distinct()).containsExactlyInAnyOrderElementsOf(MODULES);
    }

    @Test
    void everyGeneratedFileSaysWhereItCameFrom() throws IOException {
        for (Path file : generatedFiles()) {
            List<String> lines = Files.readAllLines(file);
            assertThat(lines.get(0))
                    .as(file.toString())
                    .matches("// Generated from tallygate/spec/(genauth-management|pagarme|(genauth|pagarme)/[a-z-]+)"
                            + "\\.yaml#/" + (isModel(file) ? "components/schemas" : "tags") + "(/\\w+)?");
            String specification = lines.get(0).replaceFirst("// Generated from (\\S+\\.yaml)#.*", "$1");
            assertThat(ROOT.resolve("api-spec/target/classes").resolve(specification))
                    .as(file.toString())
                    .exists();
            String template = lines.get(1).replaceFirst("// by (\\S+\\.mustache)\\..*", "$1");
            assertThat(ROOT.resolve(template)).as(file.toString()).exists();
        }
    }

    @Test
    void noGeneratedFileIsTooLongToRead() throws IOException {
        for (Path file : generatedFiles()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(1_500);
        }
    }

    @Test
    void noLineOfGeneratedJavadocIsLongerThan120Characters() throws IOException {
        for (Path file : generatedFiles()) {
            assertThat(Files.readAllLines(file).stream().filter(line -> line.length() > 120))
                    .as(file.toString())
                    .noneMatch(line ->
                            line.strip().startsWith("/**") || line.strip().startsWith("*"));
        }
    }

    @Test
    void noGeneratedFileUsesInternalPackages() throws IOException {
        for (Path file : generatedFiles()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain(".internal");
        }
    }

    @Test
    void noGeneratedFileIsAmongTheSources() throws IOException {
        for (Path module : MODULES) {
            for (Path file : javaFiles(ROOT.resolve(module).resolve("src/main/java"))) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("// Generated from ");
            }
        }
    }

    private static Path generated(Path golden) throws IOException {
        List<Path> sameName = generatedFiles(golden.getParent()).stream()
                .filter(file -> file.endsWith(golden.getFileName()))
                .toList();
        assertThat(sameName).as("generated files named %s", golden).hasSize(1);
        return sameName.get(0);
    }

    private static List<Path> generatedFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path module : MODULES) {
            files.addAll(generatedFiles(module));
        }
        return files;
    }

    private static List<Path> generatedFiles(Path module) throws IOException {
        List<Path> files = javaFiles(ROOT.resolve(module).resolve("target/generated-sources"));
        assertThat(files).as("generated files of %s", module).isNotEmpty();
        return files;
    }

    private static boolean isModel(Path file) {
        return file.getParent().endsWith("model");
    }

    /** All but what annotation processors write. */
    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && !file.toString().contains("annotations"))
                    .toList();
        }
    }
}
