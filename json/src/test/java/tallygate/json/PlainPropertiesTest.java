package tallygate.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import okio.Buffer;
import okio.BufferedSource;
import org.junit.jupiter.api.Test;
import tallygate.sample.model.Book;
import tallygate.sample.model.Loan;
import tallygate.sample.model.Lock;
import tallygate.sample.model.Shelf;

/** Objects in order, without blanks and with much in common, which most documents have, are read in no other way than the rest. */
class PlainPropertiesTest {
    private static final String[] SHELF = {
        "'label':'A'",
        "'label':'B'",
        "'label':'\u4f01\u4e1a\u7248'",
        "'label':'\\u4f01'",
        "'label':7",
        "'label':null",
        "'books':[]",
        "'books':[{'title':'a'},{'title':'a','pages':1},{'pages':2,'title':'a'}]",
        "'kind':'Loan'",
        "'kind':'Sold'",
        "'kind':null",
        "'width':12",
        "'width':-12",
        "'width':12.5",
        "'width':'12'",
        "'barcode':9007199254740993",
        "'price':0.10",
        "'locked':true",
        "'locked':false",
        "'locked':' true'",
        "'notes':['n']",
        "'default':'d'",
        "'shelf_code':'a text that is longer than a word'",
        "'shelf_code':'a text that is longer than a verb'",
        "'pin':''",
        "'shelf_core':'d'",
        "'above':{'label':'A','label':'B'}",
        "'x':{'label':[1]}",
        "'\\u006cabel':'A'",
        "'locks':[{'opened_by':'key'},{'digits':1,'opened_by':'code'},{'x':'key'}]"
    };
    private static final String[] LOAN = {
        "'Since':'2022-09-09T00:00:00Z'",
        "'Since':'2022-09-09T00:00:00+00:00'",
        "'Since':'never'",
        "'since':'2022-09-09T00:00:00Z'",
        "'Until':'2022-09-09T00:00:00Z'",
        "'until':null",
        "'fee':1",
        "'fee':-1",
        "'fee':'1'",
        "'opened_by':'key'"
    };

    private record Read(List<?> values, List<String> differences) {}

    @Test
    void shelvesAreReadTheSameWithAndWithoutBlanks() throws IOException {
        check(Shelf.jsonAdapter(), SHELF, true);
        check(Shelf.jsonAdapter(), SHELF, false);
    }

    @Test
    void loansAreReadTheSameWithAndWithoutBlanks() throws IOException {
        check(Loan.jsonAdapter(), LOAN, false);
    }

    @Test
    void variantsAreReadTheSameWithAndWithoutBlanks() throws IOException {
        check(Lock.jsonAdapter(), LOAN, false);
    }

    @Test
    void objectsOfAListHaveNothingOfEachOther() throws IOException {
        Shelf shelf = Documents.decode(
                Shelf.jsonAdapter(),
                "{\"books\":[{\"title\":\"a\",\"pages\":1},{},{\"pages\":2},{\"x\":1},{\"title\":null},{}]}");

        assertThat(shelf.books().get(1)).isEqualTo(shelf.books().get(5)).hasToString("Book{}");
        assertThat(shelf.books().get(2)).hasToString("Book{pages=2}");
        assertThat(shelf.books().get(3)).hasToString("Book{x=1}");
        assertThat(shelf.books().get(4)).hasToString("Book{title=null}");
    }

    @Test
    void aTextIsNoValueOfAnotherType() throws IOException, WrongKindException {
        String document =
                "[[{\"Since\":\"2022-09-09T00:00:00Z\"}],[{\"title\":\"2022-09-09T00:00:00Z\"}],[{\"Since\":\"2022-09-09T00:00:00Z\"}]]";
        try (JsonInput json = new JsonInput(new Buffer().writeUtf8(document), null, null)) {
            Level lists = json.beginLevel('[');
            for (JsonAdapter<?> each : List.of(Loan.jsonAdapter(), Book.jsonAdapter(), Loan.jsonAdapter())) {
                assertThat(json.hasNextElement(lists)).isTrue();
                assertThat(Elements.read(json, (ValueAdapter<?>) each, false).toString())
                        .contains("2022-09-09T00:00:00Z");
            }
        }
    }

    private static void check(JsonAdapter<?> adapter, String[] properties, boolean inOrder) throws IOException {
        ValueAdapter<?> values = (ValueAdapter<?>) adapter;
        for (int seed = 0; seed < 300; seed++) {
            String document = document(new Random(seed), properties, inOrder);
            String withBlanks =
                    document.replace(",\"", " ,\n\"").replace("\":", "\" : ").replace("{\"", "{ \"");
            Read expected = read(values, new Buffer().writeUtf8(withBlanks));

            assertThat(read(values, new Buffer().writeUtf8(document)))
                    .as(document)
                    .isEqualTo(expected);
            assertThat(read(values, SlowSource.of(document, 1 + seed % 50)))
                    .as(document)
                    .isEqualTo(expected);
        }
    }

    /** Enough objects that the window moves on within them. */
    private static String document(Random random, String[] properties, boolean inOrder) {
        List<String> objects = new ArrayList<>();
        for (int i = random.nextInt(60); i >= 0; i--) {
            List<String> chosen = new ArrayList<>();
            for (String property : properties) {
                if (random.nextInt(3) == 0) {
                    chosen.add(property);
                }
            }
            if (!inOrder) {
                Collections.shuffle(chosen, random);
            }
            objects.add("{" + String.join(",", chosen) + "}");
        }
        return ("[" + String.join(",", objects) + "]").replace('\'', '"');
    }

    private static Read read(ValueAdapter<?> adapter, BufferedSource source) throws IOException {
        List<String> differences = new ArrayList<>();
        DriftObserver observer =
                (kind, type, property, found) -> differences.add(kind + " " + type + "." + property + " " + found);
        try (JsonInput json = new JsonInput(source, observer, null)) {
            return new Read(Elements.read(json, adapter, false), differences);
        } catch (WrongKindException e) {
            throw new AssertionError(e);
        }
    }
}
