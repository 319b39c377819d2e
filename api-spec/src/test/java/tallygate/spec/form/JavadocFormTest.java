package tallygate.spec.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class JavadocFormTest {
    private static final String LONG = "word ".repeat(25).strip() + ".";
    private static final String SHORT = "A book.";
    private static final String FITS_WITHOUT_PREFIX = "word ".repeat(19).strip() + ".";

    @Test
    void shortDescriptionsGetNoLines() {
        assertThat(written(SHORT, SHORT)).doesNotContain("-javadoc");
    }

    @Test
    void longDescriptionsGetTheLinesOfEachPlaceWhereTheyAreWritten() {
        Map<String, Object> document = document(LONG, LONG);
        Map<String, Object> operation = Parts.at(Parts.at(Parts.at(document, "paths"), "/books"), "post");
        assertThat(operation)
                .containsEntry("x-section-javadoc", lines(0, 23, ""))
                .containsEntry("x-view-javadoc", lines(4, 22, ""))
                .containsEntry("x-notes-javadoc", lines(4, 22, ""))
                .containsEntry("x-request-javadoc", lines(4, 19, "    "))
                .containsEntry("x-response-javadoc", lines(4, 21, "    "));
        assertThat(operation.get("x-summary-javadoc").toString())
                .endsWith("\n     * word word word: {@code POST /books}.");
        Map<String, Object> type = type(document, "Book");
        assertThat(type).containsEntry("x-javadoc", lines(0, 23, ""));
        assertThat(Parts.at(Parts.at(type, "properties"), "title"))
                .containsEntry("x-property-javadoc", lines(4, 22, ""))
                .containsEntry("x-builder-javadoc", "Required. " + lines(8, 20, ""));
        assertThat(Parts.list(type(document, "Genre"), "x-enum-descriptions")).containsExactly(lines(4, 22, ""));
    }

    @Test
    void aPropertyThatIsAReferenceIsDescribedByItsTypeAndStaysAReferenceIfTheTextIsShort() {
        Map<String, Object> reference = Parts.reference("Genre");
        assertThat(genre(document(SHORT, SHORT))).isEqualTo(reference);
        assertThat(genre(document(SHORT, FITS_WITHOUT_PREFIX)))
                .containsEntry("allOf", List.of(reference))
                .containsEntry("description", FITS_WITHOUT_PREFIX)
                .containsKey("x-builder-javadoc")
                .doesNotContainKey("x-property-javadoc");
    }

    private static Map<String, Object> genre(Map<String, Object> document) {
        return Parts.at(Parts.at(type(document, "Book"), "properties"), "genre");
    }

    private static Map<String, Object> type(Map<String, Object> document, String name) {
        return Parts.at(Parts.at(Parts.at(document, "components"), "schemas"), name);
    }

    /** The words of the long text, so many of them on the first line. */
    private static String lines(int indent, int onFirst, String further) {
        int end = onFirst * "word ".length();
        return LONG.substring(0, end - 1) + "\n" + " ".repeat(indent) + " * " + further + LONG.substring(end);
    }

    private static String written(String text, String genre) {
        return document(text, genre).toString();
    }

    private static Map<String, Object> document(String text, String genre) {
        String yaml =
                """
                tags: [{name: Books, description: TEXT}]
                paths:
                  /books:
                    post:
                      operationId: addBook
                      tags: [Books]
                      summary: SUMMARY
                      description: TEXT
                      requestBody: {description: TEXT}
                      responses: {'200': {description: TEXT}}
                components:
                  schemas:
                    Book:
                      description: TEXT
                      required: [title]
                      properties:
                        title: {type: string, description: TEXT}
                        genre: {$ref: '#/components/schemas/Genre'}
                    Genre: {description: GENRE, type: string, enum: [a], x-enum-descriptions: [TEXT]}
                """
                        .replace("SUMMARY", text.substring(0, text.length() - 1))
                        .replace("TEXT", text)
                        .replace("GENRE", genre);
        Map<String, Object> document =
                Parts.object(new Load(LoadSettings.builder().build()).loadFromString(yaml));
        JavadocForm.apply(document);
        return document;
    }
}
