package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import tallygate.fuzz.Seed;

/** Any text in a document is refused by its rules, or changes nothing but names, comments and literals of what is generated. */
class GeneratorFuzzTest {
    @TempDir
    static Path directory;

    private static Map<String, String> expected;

    /** A name of a schema and of a property, their description, an enum's value, its description and its constant. */
    @FuzzTest
    void anyTextIsRefusedOrHarmless(byte[] data) throws IOException {
        SmallSpec spec = new SmallSpec(Seed.texts(data, 6));
        if (!SpecText.violations(spec.document()).isEmpty()) {
            return;
        }
        assertThat(shapes(spec)).isEqualTo(expected());
    }

    private static Map<String, String> expected() throws IOException {
        if (expected == null) {
            expected = shapes(new SmallSpec(List.of("Thing", "name", "A thing.", "new", "It is new.", "NEW")));
            assertThat(expected).hasSize(5);
        }
        return expected;
    }

    /** The shape of each file, by the role of the file instead of its name. */
    private static Map<String, String> shapes(SmallSpec spec) throws IOException {
        Path output = Files.createTempDirectory(directory, "output");
        List<Path> files = ModelGenerator.generate(spec, output);
        Set<String> names = new HashSet<>();
        Map<String, String> shapes = new TreeMap<>();
        for (Path file : files) {
            assertThat(file.normalize().startsWith(output)).as(file.toString()).isTrue();
            String name = file.getFileName().toString().replace(".java", "");
            assertThat(names.add(name)).as(name).isTrue();
            JavaShape shape = JavaShape.of(file);
            assertThat(shape.typeName()).isEqualTo(name);
            shapes.merge(role(name), shape.text(), (one, other) -> one + other);
            Files.delete(file);
        }
        assertOnlyFoldersAreLeft();
        return shapes;
    }

    private static String role(String name) {
        return name.equals("ModelAdapterFactory") || name.startsWith("Kind")
                ? name
                : name.endsWith("JsonAdapter") ? "adapter" : "type";
    }

    private static void assertOnlyFoldersAreLeft() throws IOException {
        try (var left = Files.walk(directory)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
        try (var left = Files.list(directory)) {
            for (Path output : left.toList()) {
                deleteFolders(output);
            }
        }
    }

    private static void deleteFolders(Path folder) throws IOException {
        try (var folders = Files.walk(folder)) {
            for (Path path :
                    folders.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }
}
