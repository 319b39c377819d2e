package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleClassesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void compile() throws IOException {
        write("generated/model/java/a/Book.java", "");
        write("generated/annotations/a/AutoValue_Book.java", "");
        write("main/a/Hand.java", "");
        write("pom.xml", "<project/>");
        for (String type : List.of("Book", "Book$Builder", "AutoValue_Book", "Hand", "Hand$1")) {
            write("classes/a/" + type + ".class", "");
        }
        write("classes/a/text.txt", "");
        write("generated/compiled-against.txt", "");
        deleteStale();
        compileAgain();
    }

    @Test
    void nothingIsDeletedWhereNothingHasChanged() throws IOException {
        deleteStale();

        assertThat(classes())
                .containsExactly(
                        "AutoValue_Book.class",
                        "Book$Builder.class",
                        "Book.class",
                        "Hand$1.class",
                        "Hand.class",
                        "text.txt");
    }

    @Test
    void theClassesOfASourceThatIsGoneAreDeleted() throws IOException {
        Files.delete(folder.resolve("generated/model/java/a/Book.java"));

        deleteStale();

        assertThat(classes()).containsExactly("Hand$1.class", "Hand.class", "text.txt");
    }

    @Test
    void allClassesAreDeletedWhereWhatTheyDependOnHasChanged() throws IOException {
        write("main/a/Hand.java", "changed");

        deleteStale();

        assertThat(classes()).containsExactly("text.txt");
        compileAgain();
        deleteStale();
        assertThat(classes()).hasSize(6);
    }

    @Test
    void aFirstBuildHasNothingToDelete() throws IOException {
        StaleClasses.main(new String[] {
            folder.resolve("none").toString(), folder.resolve("none/classes").toString()
        });

        assertThat(folder.resolve("none")).doesNotExist();
    }

    private void compileAgain() throws IOException {
        for (String type : List.of("Book", "Book$Builder", "AutoValue_Book", "Hand", "Hand$1")) {
            write("classes/a/" + type + ".class", "");
        }
    }

    private void deleteStale() throws IOException {
        StaleClasses.main(Stream.of("generated", "classes", "main", "pom.xml")
                .map(name -> folder.resolve(name).toString())
                .toArray(String[]::new));
    }

    private List<String> classes() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("classes/a"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
