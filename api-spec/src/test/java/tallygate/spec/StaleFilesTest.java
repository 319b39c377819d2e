package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleFilesTest {
    @TempDir
    private Path folder;

    @Test
    void filesThatTheGeneratorDoesNotListAreDeleted() throws IOException {
        write("java/a/Kept.java");
        write("java/a/Gone.java");
        write("resources/Gone.json");
        write(".openapi-generator/VERSION");
        Files.writeString(folder.resolve(".openapi-generator/FILES"), "java/a/Kept.java\n\n");

        assertThat(StaleFiles.delete(folder)).containsExactly("java/a/Gone.java", "resources/Gone.json");

        assertThat(folder.resolve("java/a/Kept.java")).exists();
        assertThat(folder.resolve("java/a/Gone.java")).doesNotExist();
        assertThat(folder.resolve(".openapi-generator/VERSION")).exists();
        assertThat(StaleFiles.delete(folder)).isEmpty();
    }

    @Test
    void nothingIsDeletedWithoutTheListOfTheGenerator() throws IOException {
        write("java/a/Kept.java");

        assertThatThrownBy(() -> StaleFiles.delete(folder)).isInstanceOf(NoSuchFileException.class);

        assertThat(folder.resolve("java/a/Kept.java")).exists();
    }

    private void write(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
    }
}
