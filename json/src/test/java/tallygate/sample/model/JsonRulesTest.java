package tallygate.sample.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.json.Documents;
import tallygate.json.MissingPropertyException;

/** The rules of docs/json-rules.md, one by one, on a type with every kind of property. */
class JsonRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                              | was absent",
                "'books': null,                  | was null",
                "'books': true,                  | was a boolean where an array is documented",
                "'books': [{'title': 'a'}, 'b'], | was an array that holds something else than documented",
            })
    void missingRequiredPropertyOnlyFailsItsOwnAccessor(String books, String reason) throws IOException {
        Shelf shelf = decode("{" + books + "'label': 'A'}");

        assertThat(shelf.label()).isEqualTo("A");
        assertThatThrownBy(shelf::books)
                .isInstanceOfSatisfying(MissingPropertyException.class, e -> {
                    assertThat(e.typeName()).isEqualTo("Shelf");
                    assertThat(e.propertyName()).isEqualTo("books");
                })
                .hasMessage("Shelf.books " + reason);
    }

    @Test
    void loneElementIsAListOfOne() throws IOException {
        Shelf shelf = decode("{'books': {'title': 'a'}, 'notes': 'n', 'kinds': 'Loan', 'scans': 1}");

        assertThat(shelf.books()).extracting(Book::title).containsExactly("a");
        assertThat(shelf.notes()).containsExactly("n");
        assertThat(shelf.kinds()).containsExactly(ShelfKind.LOAN);
        assertThat(shelf.scans()).containsExactly(BigDecimal.ONE);
        assertThat(encode(shelf))
                .isEqualTo(values("{'books': [{'title': 'a'}], 'notes': ['n'], 'kinds': ['Loan'], 'scans': [1]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'above': 'text'}",
                "{'above': [{'label': 'B'}]}",
                "{'books': 'text'}",
                "{'books': [{'title': 'a', 'extra': 1.50}, null, 7, {'title': 'b'}]}",
                "{'notes': ['a', null, {'b': 1}, 'c']}",
                "{'counts': {'a': 1, 'n': null, 'b': 'x', 'c': 2}}",
                "{'locked': 'yes'}",
                "{'locked': ''}",
                "{'locked': 1}",
                "{'kind': {'a': [1, null, 'x']}}",
                "{'label': {}}",
                "{'custom': [1]}",
                "{'width': 2147483648, 'barcode': 1e30, 'price': 'cheap'}",
                "{'deleted_at': null, 'label': null, 'books': null, 'custom': {'a': null}, 'anything': {'b': [null]}}",
            })
    void mistypedValueIsKeptAndWrittenBackUnchanged(String document) throws IOException {
        assertThat(encode(decode(document))).isEqualTo(values(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "'true'", "' true'"})
    @DisplayName("C85 text for a boolean and a boolean for text are accepted")
    void textAndBooleanAreAcceptedForEachOther(String sent) throws IOException {
        Shelf shelf = decode("{'locked': " + sent + ", 'label': true}");

        assertThat(shelf.locked()).contains(true);
        assertThat(shelf.label()).isEqualTo("true");
        assertThat(decode("{'locked': " + sent.replace("true", "false") + "}").locked())
                .contains(false);
    }

    @Test
    void nullElementsStayOnlyWhereTheyMeanSomething() throws IOException {
        Shelf shelf = decode(
                "{'gaps': [null, {'title': 'a'}, null], 'books': [null, {'title': 'b'}], 'counts': {'x': null}}");

        assertThat(shelf.gaps()).containsExactly(null, Book.builder().title("a").build(), null);
        assertThat(shelf.books()).containsExactly(Book.builder().title("b").build());
        assertThat(shelf.counts()).isEmpty();
        assertThat(decode("{'gaps': [null, null]}").gaps()).containsExactly(null, null);
    }

    @Test
    void unknownPropertiesAreKeptExactlyAndWrittenBack() throws IOException {
        String document = "{'a': 0.10, 'b': [true, null, 'x'], 'c': {'d': 123456789012345678901234567890}, 'e': null}";
        Shelf shelf = decode(document);

        assertThat(shelf.unknownProperties())
                .containsExactly(
                        Map.entry("a", new BigDecimal("0.10")),
                        Map.entry("b", Arrays.asList(true, null, "x")),
                        Map.entry("c", Map.of("d", new BigDecimal("123456789012345678901234567890"))),
                        new AbstractMap.SimpleEntry<>("e", null));
        assertThat(encode(shelf)).isEqualTo(values(document));
        assertThat(shelf.toString()).isEqualTo("Shelf{a=[secret], b=[secret], c=[secret], e=[secret]}");
    }

    @Test
    void anEmptySetOfUnknownPropertiesIsShared() throws IOException {
        assertThat(decode("{'label': 'A'}").unknownProperties())
                .isSameAs(decode("{'label': 'B'}").unknownProperties());
    }

    @Test
    void unknownEnumTextIsAValue() throws IOException {
        Shelf shelf = decode("{'kind': 'Borrowed', 'kinds': ['Loan', 'Sold', 1]}");

        assertThat(shelf.kind()).contains(ShelfKind.of("Borrowed"));
        assertThat(shelf.kind().orElseThrow().isKnown()).isFalse();
        assertThat(shelf.kinds()).containsExactly(ShelfKind.LOAN, ShelfKind.of("Sold"), ShelfKind.REFERENCE);
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "'\"12\"', 12", "12.0, 12", "1.2e1, 12", "-0, 0", "-2147483648, -2147483648"})
    void aNumberThatFitsIsReadHoweverItIsWritten(String written, int expected) throws IOException {
        assertThat(decode("{'width': " + written + "}").width()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12.5", "2147483648", "1e400", "'12.5'", "' 12'", "'+12'", "'012'", "'1_2'", "''", "'NaN'", "'١'"
            })
    void aNumberThatDoesNotFitIsNeverRounded(String written) throws IOException {
        Shelf shelf = decode("{'width': " + written + "}");

        assertThat(shelf.width()).isEmpty();
        assertThat(encode(shelf)).isEqualTo(values("{'width': " + written + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1.50", "1e400", "123456789012345678901234567890.12345"})
    void decimalsAreExact(String written) throws IOException {
        assertThat(decode("{'price': " + written + "}").price()).contains(new BigDecimal(written));
        assertThat(decode("{'price': '" + written + "'}").price()).contains(new BigDecimal(written));
        assertThat(decode("{'label': " + written + "}").label()).isEqualTo(written);
    }

    @Test
    void longNumbersAreExact() throws IOException {
        assertThat(decode("{'barcode': 9223372036854775807}").barcode()).contains(Long.MAX_VALUE);
        assertThat(decode("{'barcode': 9223372036854775808}").barcode()).isEmpty();
        assertThat(decode("{'barcode': 9007199254740993}").barcode()).contains(9007199254740993L);
    }

    @Test
    void ofEqualNamesTheLastOneCounts() throws IOException {
        assertThat(decode("{'label': 'a', 'label': 'b'}").label()).isEqualTo("b");
        assertThat(decode("{'label': 'a', 'label': null}").unknownProperties()).containsEntry("label", null);
        assertThat(encode(decode("{'label': 'a', 'label': null}"))).isEqualTo(values("{'label': null}"));
        assertThat(encode(decode("{'above': 'x', 'above': {}}"))).isEqualTo(values("{'above': {}}"));
        assertThat(decode("{'x': 1, 'x': 2}").unknownProperties()).containsExactly(Map.entry("x", new BigDecimal(2)));
        assertThat(decode("{'counts': {'a': 1, 'a': 2}}").counts()).containsExactly(Map.entry("a", 2));
    }

    @Test
    void recursiveTypesNest() throws IOException {
        String document = "{'above': {'above': {'label': 'top'}}}";

        assertThat(decode(document).above().flatMap(Shelf::above).map(Shelf::label))
                .contains("top");
        assertThat(encode(decode(document))).isEqualTo(values(document));
    }

    @Test
    void namesThatJavaCannotHaveAreMapped() throws IOException {
        Shelf shelf = decode("{'default': 'd', 'shelf_code': 's'}");

        assertThat(shelf.defaultValue()).contains("d");
        assertThat(shelf.shelfCode()).contains("s");
        assertThat(encode(shelf)).isEqualTo(values("{'default': 'd', 'shelf_code': 's'}"));
    }

    @Test
    void halfSurrogatePairsControlCharactersAndRightToLeftTextSurvive() throws IOException {
        String document = "{'label': 'a\\ud83d', 'notes': ['\\udc00\\u0000\\u202e\\ud83d\\ude00\\\"'], 'x': '\\ud800'}";
        Shelf shelf = decode(document);

        assertThat(shelf.label()).isEqualTo("a\ud83d");
        assertThat(encode(shelf)).isEqualTo(values(document));
    }

    @Test
    void decodedValueIsImmutable() throws IOException {
        Shelf shelf = decode("{'books': [], 'notes': ['n'], 'counts': {}, 'custom': {'l': [1]}, 'x': [{}]}");

        for (List<?> list :
                List.of(shelf.books(), shelf.notes(), (List<?>) shelf.custom().get("l"), (List<?>)
                        shelf.unknownProperties().get("x"))) {
            assertThatThrownBy(() -> list.add(null)).isInstanceOf(UnsupportedOperationException.class);
        }
        for (Map<?, ?> map : List.of(shelf.counts(), shelf.custom(), shelf.unknownProperties())) {
            assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    private static Shelf decode(String document) throws IOException {
        return Documents.decode(Shelf.jsonAdapter(), document.replace('\'', '"'));
    }

    private static Object encode(Shelf shelf) throws IOException {
        return Documents.values(Documents.encode(Shelf.jsonAdapter(), shelf));
    }

    private static Object values(String document) throws IOException {
        return Documents.values(document.replace('\'', '"'));
    }
}
