package tallygate.spec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.spec.source.SourceFile;

class StrictRulesTest {
    private static final String STRICT =
            """
            openapi: 3.0.3
            x-strict: true
            security: []
            tags: [{name: Books, description: All books.}]
            paths:
              /books:
                get:
                  tags: [Books]
                  operationId: listBooks
                  summary: Lists books
                  description: All of them.
                  x-safety: safe
                  responses: {'204': {description: None.}}
            components:
              schemas:
                Book:
                  type: object
                  description: A book.
                  properties:
                    title: {type: string, description: Its title.}
                Genre: {type: string, description: What it is., enum: [a], x-enum-descriptions: [The first.], x-enum-varnames: [A]}
                Shelf:
                  type: object
                  description: A shelf.
                  properties:
                    size: {type: integer, format: int32, minimum: 1, description: How many., example: 7}
                    best: {description: The best., allOf: [{$ref: '#/components/schemas/Book'}], example: {title: A}}
                    names: {type: array, maxItems: 2, description: Names., items: {type: string}, example: [a]}
                    kind: {description: Which., allOf: [{$ref: '#/components/schemas/Genre'}], example: a}
            """;

    @TempDir
    private Path folder;

    @Test
    void fullyDescribedDocumentHasNoFault() throws IOException {
        assertThat(faults(STRICT)).isEmpty();
    }

    @Test
    void otherDocumentsNeedNoDescriptions() throws IOException {
        assertThat(faults(STRICT.replace("x-strict: true\n", "").replace("description: A book.", "x-a: b")))
                .isEmpty();
    }

    @Test
    void otherDocumentsMayNameTheirErrorsAlone() throws IOException {
        assertThat(faults(STRICT.replace("x-strict: true\n", "").replace("'204'", "'404'")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: Books | name: books | 4:8: the tag books is not written as a type is; write it LikeThis.",
                ", description: All books. | | 4:8: Books is not described in full sentences; "
                        + "write a description that ends with a full stop.",
                "tags: [Books] | tags: [Shelves] | 8:14: no document declares the tag Shelves; add it to tags, with a description.",
                "Lists books | Lists books. | 10:7: listBooks has no summary that could be a heading; "
                        + "begin with a capital letter, and end without a full stop.",
                "All of them. | All of them | 11:7: get is not described in full sentences; "
                        + "write a description that ends with a full stop.",
                "A book. | A book | 18:7: Book is not described in full sentences; write a description that ends with a full stop.",
                "Its title. | Its <title>. | 20:31: a text with quotes, a backslash, @, <, >, & or */ may end a comment or a literal; "
                        + "write it without.",
                "Genre | ApiResponse | 21:5: the generator would call it ModelApiResponse; rename the schema.",
                "format: int32, | | 26:16: an integer does not say how large it is; add format: int32 or int64.",
                "items: {type: string} | items: {type: string, format: uuid} | 28:86: the format uuid changes nothing; "
                        + "describe it in words.",
                "items: {type: string} | items: {type: string, format: date-time} | 28:86: only a property is an instant; "
                        + "remove the format from the elements.",
                "items: {type: string} | items: {type: string, enum: [a]} | 28:86: a set of texts stands within another schema; "
                        + "give it a name.",
                ", x-enum-varnames: [A] | | 21:53: Genre has no x-enum-varnames; add one for each text.",
                "example: 7 | example: 0 | 26:82: the example does not fit its schema; correct one of the two.",
                "example: 7 | example: 7.5 | 26:82: the example does not fit its schema; correct one of the two.",
                "{title: A} | {name: A} | 27:96: the example has the undeclared property name; remove it.",
                "{title: A} | {title: 1} | 27:96: the example does not fit its schema; correct one of the two.",
                "example: [a] | example: [a, b, c] | 28:87: the example does not fit its schema; correct one of the two.",
                "example: [a] | example: [1] | 28:97: the example does not fit its schema; correct one of the two.",
                "example: a} | example: b} | 29:84: the example does not fit its schema; correct one of the two.",
                "'204' | '404' | 13:7: listBooks has no response of success; add '200', '204' or another 2xx.",
                "The first. | 'The */ first.' | 21:86: a text with quotes, a backslash, @, <, >, & or */ may end a comment or a literal; "
                        + "write it without.",
            })
    void undescribedPartIsNamed(String part, String by, String fault) throws IOException {
        assertThat(faults(STRICT.replace(part, by == null ? "" : by))).contains(fault);
    }

    private List<String> faults(String document) throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), document);
        return SpecRules.faults(List.of(SourceFile.read(file))).stream()
                .map(line -> line.replace(folder + "/api.yaml:", ""))
                .toList();
    }
}
