package tallygate.spec.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavadocLinesTest {
    @Test
    void aCommentOf120CharactersStaysOnOneLine() {
        String longest = "a".repeat(50) + " " + "b".repeat(120 - 4 - 7 - 51);
        assertThat(JavadocLines.comment(4, longest)).isEmpty();
        assertThat(JavadocLines.comment(4, longest + "b")).contains(longest + "b");
        assertThat(JavadocLines.comment(8, longest)).contains(longest);
    }

    @Test
    void aLineEndsBeforeTheWordThatWouldBeBeyond120Characters() {
        String first = "a".repeat(56) + " " + "b".repeat(56);
        assertThat(JavadocLines.comment(4, first + " c")).contains(first + "\n     * c");
        assertThat(JavadocLines.comment(4, first.substring(2) + " c")).contains(first.substring(2) + " c");
    }

    @Test
    void furtherLinesOfABlockTagAreIndented() {
        String word = "a".repeat(70);
        assertThat(JavadocLines.block(4, "@return ", word + " " + word)).contains(word + "\n     *     " + word);
        assertThat(JavadocLines.block(4, "<p>", word + " " + word)).contains(word + "\n     * " + word);
        assertThat(JavadocLines.block(4, "<p>", word)).isEmpty();
    }

    @Test
    void anInlineTagStaysOnOneLineWhereItFits() {
        String tag = "{@code GET /{book}/" + "p".repeat(53) + "}.";
        String words = "Returns the books of a library, one page at a time:";
        assertThat(JavadocLines.comment(4, words + " " + tag)).contains(words + "\n     * " + tag);
        String longTag = "{@code GET /" + "p".repeat(105) + "}.";
        assertThat(JavadocLines.comment(4, words + " " + longTag))
                .contains(words + " {@code GET\n     * " + longTag.substring("{@code GET ".length()));
    }

    @Test
    void lineBreaksOfTheDocumentBecomeThoseOfTheComment() {
        assertThat(JavadocLines.comment(0, "One.\n\n- Two.")).contains("One. - Two.");
    }

    @Test
    void aWordThatIsLongerThanALineIsNotBroken() {
        String word = "w".repeat(130);
        assertThat(JavadocLines.comment(0, "See " + word + " there.")).contains("See\n * " + word + "\n * there.");
        assertThat(JavadocLines.comment(0, word)).contains(word);
    }
}
