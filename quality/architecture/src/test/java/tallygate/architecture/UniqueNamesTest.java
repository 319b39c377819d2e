package tallygate.architecture;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A simple name in a message, a stack trace or a document stands for one class. */
class UniqueNamesTest {
    private static final Set<String> DESCRIPTIONS = Set.of("package-info.java", "module-info.java");

    @Test
    void mainClassesHaveDifferentSimpleNames() throws IOException {
        Map<String, List<Path>> byName = FileSizeTest.javaFiles().stream()
                .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                .filter(file -> !DESCRIPTIONS.contains(file.getFileName().toString()))
                .collect(groupingBy(file -> file.getFileName().toString()));

        assertThat(byName).hasSizeGreaterThan(500);
        byName.values().removeIf(files -> files.size() == 1);
        assertThat(byName).as("names of several classes").isEmpty();
    }
}
