package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallygate.spec.bundle.SpecBundle;

class DocumentChangesTest {
    @TempDir
    private Path folder;

    private String sound = "";

    @BeforeEach
    void read() throws IOException {
        sound = Files.readString(Path.of("src/test/resources/sound.yaml"));
    }

    @Test
    void theSameDocumentChangesNothing() throws IOException {
        assertThat(changes("operationId: getBook", "operationId: getBook")).isEmpty();
        assertThat(DocumentChanges.step(List.of())).isEqualTo("patch");
    }

    @Test
    void newPartIsAdded() throws IOException {
        assertThat(lines("        pages: {", "        year: {type: integer, format: int32}\n        pages: {"))
                .containsExactly("added       Book.year is new");
        assertThat(lines("enum: [crime,", "enum: [crime, love,")).containsExactly("added       Genre.LOVE is new");
        assertThat(lines(
                        "  /books/{isbn}:\n",
                        "  /shelves:\n    get: {tags: [Books], operationId: listShelves, x-safety: safe,"
                                + " responses: {'204': {}}}\n  /books/{isbn}:\n"))
                .containsExactly("added       BooksApi.listShelves is new");
    }

    @Test
    void removedOrRetypedPartBreaksPrograms() throws IOException {
        assertThat(lines("        pages: {type: integer, format: int32}\n", ""))
                .containsExactly("breaking    Book.pages is gone");
        assertThat(lines("pages: {type: integer, format: int32}", "pages: {type: integer, format: int64}"))
                .containsExactly("breaking    Book.pages returns Optional<Long>, before Optional<Integer>");
        assertThat(lines("required: [title]", "required: []"))
                .containsExactly("breaking    Book.title returns Optional<String>, before String");
        assertThat(lines("enum: [crime, ", "enum: [")).containsExactly("breaking    Genre.CRIME is gone");
        assertThat(lines("operationId: getBook", "operationId: readBook"))
                .containsExactly(
                        "breaking    BooksApi.getBook is gone",
                        "breaking    GetBookRequest is gone",
                        "added       BooksApi.readBook is new",
                        "added       ReadBookRequest is new");
        assertThat(lines(
                        "A book., content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}",
                        "A book."))
                .containsExactly("breaking    BooksApi.getBook returns nothing, before Book");
        assertThat(lines(", sound: '#/components/schemas/Sound'}", ", sound: '#/components/schemas/Paper'}"))
                .containsExactly("breaking    Medium has no variant Sound any more");
    }

    @Test
    void aPropertyThatRequestsMustHaveBreaksThem() throws IOException {
        assertThat(lines("required: [title]", "required: [title, genre]"))
                .containsExactly("breaking    Book.genre returns Genre, before Optional<Genre>");
        assertThat(lines(
                        "      required: [title]\n      properties:\n",
                        "      required: [title, year]\n      properties:\n        year: {type: string}\n"))
                .containsExactly("breaking    Book.year is new, and a request without it fails");
    }

    @Test
    void deprecationsAndChangesOfBehaviourAreNamed() throws IOException {
        assertThat(lines("order_by: {", "order_by: {deprecated: true, "))
                .containsExactly("deprecated  Book.orderBy is deprecated");
        assertThat(lines("x-safety: unsafe", "x-safety: idempotent"))
                .containsExactly("changed     BooksApi.addBook is idempotent, before unsafe");
        assertThat(DocumentChanges.step(changes("order_by: {", "order_by: {deprecated: true, ")))
                .isEqualTo("minor");
    }

    @Test
    void aBreakMustBeInTheChangelog() throws IOException {
        List<DocumentChange> changes = changes("        pages: {type: integer, format: int32}\n", "");

        assertThat(DocumentChanges.step(changes)).isEqualTo("major, before 1.0.0 minor");
        assertThatThrownBy(() -> DocumentChanges.requireAnnounced(
                        changes, "## Unreleased\n- Less.\n\n## 1.0.0\n- `Book.pages` is new.\n"))
                .hasMessage("The changelog does not name what breaks programs; add it under Unreleased: Book.pages");
        assertThatCode(() -> DocumentChanges.requireAnnounced(
                        changes, "## Unreleased\n- `Book.pages` is gone.\n\n## 1.0.0\n"))
                .doesNotThrowAnyException();
    }

    private List<String> lines(String part, String by) throws IOException {
        return changes(part, by).stream().map(DocumentChange::toString).toList();
    }

    private List<DocumentChange> changes(String part, String by) throws IOException {
        assertThat(sound).contains(part);
        Path before = Files.writeString(folder.resolve("before.yaml"), sound);
        Path now = Files.writeString(folder.resolve("now.yaml"), sound.replace(part, by));
        return DocumentChanges.between(SpecBundle.document(before), SpecBundle.document(now));
    }
}
