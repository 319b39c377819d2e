package tallygate.spec;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactsDifferenceTest {
    private final FactsDifference difference = new FactsDifference(FactsPage.of(
            "facts.md",
            List.of(
                    "## Ours alone",
                    "| `Book.shelf` | Seen in responses since May, in no document. |",
                    "## Not ours",
                    "| `Book.isbn` | The service refuses it with 400. |")));

    @Test
    void onlyWhatDiffersIsShown() {
        List<Integer> many = IntStream.range(0, 500).boxed().toList();

        assertThatCode(() -> difference.requireSame("books", many, many)).doesNotThrowAnyException();
        assertThatThrownBy(() -> difference.requireSame("books", List.of("a", "b"), List.of("b", "c")))
                .hasMessage(
                        "The document and the facts have other books.\nOnly in the facts:\n  a\nOnly in the document:\n  c\n"
                                + "Correct the document, or add a row with the reason to docs/facts.md: under Ours alone for what the facts "
                                + "do not have, under Not ours for what the document leaves out.");
    }

    @Test
    void aRowIsNeededAndHasItsReason() {
        assertThatCode(() -> difference.requireEveryRow(Set.of("Book.isbn"), Set.of("Book.shelf")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> difference.requireEveryRow(Set.of("Book.isbn", "Book.shelf"), Set.of("Book.shelf")))
                .hasMessageContaining("Ours alone");
        assertThatThrownBy(() -> difference.requireEveryRow(Set.of("Book.isbn"), Set.of("Book.shelf", "Book.isbn")))
                .hasMessageContaining("Not ours");
        assertThatThrownBy(() -> difference.requireEveryRow(Set.of(), Set.of("Book.shelf")))
                .hasMessageContaining("Not ours");
    }
}
