package tallygate.sample.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.json.JsonDocument;

/** The differences that an observer receives, on a type with every kind of property. */
class DriftTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'width': 7, 'notes': ['n'], 'kind': 'Loan', 'anything': [], 'owner': {'x': 1}  | ``",
                "'width': null, 'above': null                    | ``",
                "'extra': [1], 'more': null                      | NEW_PROPERTY Shelf.extra array, NEW_PROPERTY Shelf.more null",
                "'price': '1.50'                                 | OTHER_KIND Shelf.price string",
                "'price': 'cheap'                                | OTHER_KIND Shelf.price string",
                "'width': 12.5                                   | OTHER_KIND Shelf.width number",
                "'shelf_code': 7                                 | OTHER_KIND Shelf.shelf_code number",
                "'locked': 'yes'                                 | OTHER_KIND Shelf.locked string",
                "'notes': 'lone'                                 | OTHER_KIND Shelf.notes string",
                "'notes': [{}]                                   | OTHER_KIND Shelf.notes array",
                "'counts': 1                                     | OTHER_KIND Shelf.counts number",
                "'counts': null, 'custom': null                  | ``",
                "'counts': {'a': 'x'}                            | OTHER_KIND Shelf.counts object",
                "'custom': true                                  | OTHER_KIND Shelf.custom boolean",
                "'above': 'text'                                 | OTHER_KIND Shelf.above string",
                "'above': {'label': 'B'}                         | MISSING_PROPERTY Shelf.books absent",
                "'above': {'label': 'B', 'books': null}          | MISSING_PROPERTY Shelf.books null",
                "'gaps': [null, {}]                              | MISSING_PROPERTY Book.title absent",
                "'kind': 'Sold'                                  | NEW_VALUE Shelf.kind string",
                "'kind': 1                                       | OTHER_KIND Shelf.kind number",
                "'kinds': ['Loan', 'Sold', null]                 | NEW_VALUE Shelf.kinds array",
                "'lock': {'opened_by': 'voice', 'x': 1}          | NEW_VALUE Shelf.lock object",
                "'locks': [{'opened_by': 'key', 'x': 1}]         | NEW_PROPERTY KeyLock.x number",
                "'lock': 'none'                                  | OTHER_KIND Shelf.lock string",
                "'pin': '1', 'pin': '2'                          | REPEATED_PROPERTY Shelf.pin string",
                "'pin': '1', 'pin': '2', 'pin': null             | REPEATED_PROPERTY Shelf.pin string, REPEATED_PROPERTY Shelf.pin null",
                "'x': 1, 'x': {}                                 | NEW_PROPERTY Shelf.x number, REPEATED_NEW_PROPERTY Shelf.x object",
                "'custom': {'a': null, 'a': 2}                   | REPEATED_NEW_PROPERTY Map.a number",
                "'counts': {'a': 1, 'b': 1, 'a': 2}              | REPEATED_NEW_PROPERTY Map.a number",
            })
    void eachDifferenceIsReportedOnce(String properties, String expected) throws IOException {
        assertThat(String.join(", ", heard("{'label': 'A', 'books': [], " + properties + "}")))
                .isEqualTo(expected);
    }

    @Test
    void allMissingRequiredPropertiesAreNamedTogether() throws IOException {
        assertThat(heard("{}"))
                .containsExactly("MISSING_PROPERTY Shelf.label absent", "MISSING_PROPERTY Shelf.books absent");
    }

    @Test
    void observingDoesNotChangeWhatIsRead() throws IOException {
        String document =
                "{'label': 7, 'books': {'title': 'a'}, 'kind': 'Sold', 'new': 1, 'width': 'x', 'pin': 1, 'pin': 2}";

        assertThat(decode(document, new ArrayList<>()))
                .isEqualTo(JsonDocument.decode(Shelf.jsonAdapter(), source(document)));
    }

    private static List<String> heard(String document) throws IOException {
        List<String> heard = new ArrayList<>();
        decode(document, heard);
        return heard;
    }

    private static Shelf decode(String document, List<String> heard) throws IOException {
        return JsonDocument.decode(
                Shelf.jsonAdapter(),
                source(document),
                (kind, type, property, found) -> heard.add(kind + " " + type + "." + property + " " + found));
    }

    private static Buffer source(String document) {
        return new Buffer().writeUtf8(document.replace('\'', '"'));
    }
}
