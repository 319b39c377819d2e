package tallygate.core.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.error.PagingException;
import tallygate.core.paging.Page;
import tallygate.json.MissingPropertyException;
import tallygate.sample.model.ListAuthorsDto;
import tallygate.sample.model.ListEditionsDto;
import tallygate.sample.model.ListFinesDto;
import tallygate.sample.model.ListLoansDto;
import tallygate.sample.model.ListReadersDto;
import tallygate.sample.model.ListShelvesDto;
import tallygate.sample.model.ListVisitsDto;
import tallygate.sample.model.Pagination;
import tallygate.sample.model.ReaderOptions;
import tallygate.sample.model.ScrollWordsDto;
import tallygate.sample.model.Shelf;

/** Every way in which lists are paged, on the sample's lists. */
class PagingShapesTest {
    private static final ListShelvesDto ANY = ListShelvesDto.builder().build();

    @Test
    void numbersInTheBodyAreCountedOn() {
        ScriptedPages pages = new ScriptedPages(counted("3", "a", "b"), counted("3", "c"));

        assertThat(labels(pages.listAuthorsPaged(
                        ListAuthorsDto.builder().country("PT").limit(2).build())))
                .containsExactly("a", "b", "c");
        assertThat(pages.sent)
                .containsExactly(
                        "/authors {\"country\":\"PT\",\"page\":1,\"limit\":2}",
                        "/authors {\"country\":\"PT\",\"page\":2,\"limit\":2}");
    }

    @Test
    void totalThatMayBeAbsentIsUsedWhereItComes() {
        ScriptedPages with = new ScriptedPages(counted("1", "a"));
        assertThat(with.listAuthorsPaged(ListAuthorsDto.builder().build()).pages())
                .extracting(Page::total)
                .allSatisfy(total -> assertThat(total).hasValue(1));
        assertThat(with.sent).hasSize(1);

        ScriptedPages without = new ScriptedPages(list("a"), list("b"), list());
        assertThat(labels(without.listAuthorsPaged(ListAuthorsDto.builder().build())))
                .containsExactly("a", "b");
        assertThat(without.sent).hasSize(3);
    }

    @Test
    void totalThatGrowsIsFollowed() {
        ScriptedPages pages =
                new ScriptedPages(counted("2", "a", "b", "c"), counted("5", "d"), counted("5", "e"), counted("5"));

        assertThat(labels(pages.listVisitsPaged(ListVisitsDto.builder().build())))
                .containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void numbersThatAreTextAreCountedOnAsText() {
        ScriptedPages pages = new ScriptedPages(counted("3", "a", "b"), counted("3", "c"));

        assertThat(labels(pages.listLoansPaged(ListLoansDto.builder().limit("2").build())))
                .containsExactly("a", "b", "c");
        assertThat(pages.sent).containsExactly("/loans?page=1&limit=2", "/loans?page=2&limit=2");
    }

    @Test
    void textThatIsNotSaidHasItsDefaults() {
        ScriptedPages pages = new ScriptedPages(counted("0"));

        assertThat(pages.listLoansPaged(ListLoansDto.builder().build())).isEmpty();
        assertThat(pages.sent).containsExactly("/loans?page=1&limit=10");
    }

    @Test
    void textThatMustBeSaidIsWhereReadingBegins() {
        ScriptedPages pages = new ScriptedPages(counted("8", "g"), counted("8", "h"));

        assertThat(labels(pages.listFinesPaged(
                        ListFinesDto.builder().page("3").limit("3").build())))
                .containsExactly("g", "h");
        assertThat(pages.sent).containsExactly("/fines?page=3&limit=3", "/fines?page=4&limit=3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "1.0", " 1", "99999999999"})
    void textThatIsNoNumberIsRefusedBeforeAnythingIsSent(String text) {
        ScriptedPages pages = new ScriptedPages(counted("0"));

        assertThatThrownBy(() ->
                        pages.listLoansPaged(ListLoansDto.builder().page(text).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("listLoans: page must be a whole number in digits, as \"1\", to read page after page.");
        assertThatThrownBy(() ->
                        pages.listLoansPaged(ListLoansDto.builder().limit(text).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("listLoans: limit must be");
        assertThat(pages.sent).isEmpty();
    }

    @Test
    void paginationOfTheOptionsIsCountedOnAndTheRestIsKept() {
        ScriptedPages pages = new ScriptedPages(counted("3", "a", "b"), counted("3", "c"));
        ListReadersDto request = ListReadersDto.builder()
                .keywords("x")
                .options(ReaderOptions.builder()
                        .exact(true)
                        .pagination(Pagination.builder().limit(2).build())
                        .build())
                .build();

        assertThat(labels(pages.listReadersPaged(request))).containsExactly("a", "b", "c");
        assertThat(pages.sent)
                .containsExactly(
                        "/readers {\"keywords\":\"x\",\"options\":{\"exact\":true,\"pagination\":{\"page\":1,\"limit\":2}}}",
                        "/readers {\"keywords\":\"x\",\"options\":{\"exact\":true,\"pagination\":{\"page\":2,\"limit\":2}}}");
    }

    @Test
    void optionsAndPaginationNeedNotBeSaid() {
        ScriptedPages pages = new ScriptedPages(counted("0"));

        assertThat(pages.listReadersPaged(ListReadersDto.builder().build())).isEmpty();
        assertThat(pages.listVisitsPaged(ListVisitsDto.builder().build())).isEmpty();
        assertThat(pages.sent)
                .containsExactly(
                        "/readers {\"options\":{\"pagination\":{\"page\":1,\"limit\":20}}}",
                        "/visits {\"pagination\":{\"page\":1,\"limit\":20}}");
    }

    @Test
    void listWithoutTotalEndsWithAShortPage() {
        ScriptedPages pages = new ScriptedPages(data(shelves("a", "b", "c", "d")), data(shelves("e")));

        assertThat(labels(pages.listRoomsPaged(ANY))).containsExactly("a", "b", "c", "d", "e");
        assertThat(pages.sent).containsExactly("/rooms?page=1&limit=4", "/rooms?page=2&limit=4");
    }

    @Test
    void listWithoutTotalEndsWithAnEmptyPage() {
        ScriptedPages pages = new ScriptedPages(data(shelves("a", "b", "c", "d")), data(shelves()));

        assertThat(labels(pages.listRoomsPaged(ANY))).hasSize(4);
        assertThat(pages.sent).hasSize(2);
    }

    @Test
    void listWithoutTotalIsNotAskedForMoreThanTheServerGives() {
        ScriptedPages pages = new ScriptedPages(data(shelves("a", "b", "c", "d")), data(shelves("e")));

        assertThat(labels(
                        pages.listRoomsPaged(ListShelvesDto.builder().limit(100).build())))
                .hasSize(5);
        assertThat(pages.sent).containsExactly("/rooms?page=1&limit=4", "/rooms?page=2&limit=4");
    }

    @Test
    void listWithoutTotalThatRepeatsItselfIsStopped() {
        ScriptedPages pages = new ScriptedPages(data(shelves("a", "b", "c", "d", "e")));
        List<String> read = new ArrayList<>();

        assertThatThrownBy(() -> pages.listRoomsPaged(ANY).forEach(shelf -> read.add(shelf.label())))
                .isInstanceOf(PagingException.class)
                .hasMessageContainingAll("listRooms", "same items");
        assertThat(read).containsExactly("a", "b", "c", "d", "e");
        assertThat(pages.sent).hasSize(2);
    }

    @Test
    void listWithoutTotalNeedsALimit() {
        ScriptedPages pages = new ScriptedPages(data(shelves()));

        assertThatThrownBy(() ->
                        pages.listRoomsPaged(ListShelvesDto.builder().limit(0).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("listRooms");
    }

    @Test
    void severalPagesInOneAnswerAreOnePage() {
        ScriptedPages pages = new ScriptedPages(
                data("[{\"list\":" + shelves("a", "b") + "},{\"list\":" + shelves("c", "d") + "}]"), data("[]"));

        assertThat(labels(pages.listDesksPaged(ANY))).containsExactly("a", "b", "c", "d");
        assertThat(pages.sent).hasSize(2);
    }

    @Test
    void missingListIsNoEnd() {
        ScriptedPages pages = new ScriptedPages(data("{\"totalCount\":3}"));

        assertThatThrownBy(() ->
                        labels(pages.listVisitsPaged(ListVisitsDto.builder().build())))
                .isInstanceOf(MissingPropertyException.class)
                .hasMessageContaining("list");
        assertThatThrownBy(() -> labels(new ScriptedPages("{}").listRoomsPaged(ANY)))
                .isInstanceOf(MissingPropertyException.class)
                .hasMessageContaining("data");
        assertThatThrownBy(() -> labels(new ScriptedPages(data("{\"truncated\":false}"))
                        .listEditionsPaged(ListEditionsDto.builder().build())))
                .isInstanceOf(MissingPropertyException.class)
                .hasMessageContaining("list");
    }

    @Test
    void placeOfTheNextPageIsSentUntilNoneFollows() {
        ScriptedPages pages = new ScriptedPages(
                editions(true, "\"next\":3,", "a", "b"), editions(true, "\"next\":9,"), editions(false, "", "c"));

        assertThat(labels(pages.listEditionsPaged(ListEditionsDto.builder().build())))
                .containsExactly("a", "b", "c");
        assertThat(pages.sent)
                .containsExactly("/editions?size=20", "/editions?from=3&size=20", "/editions?from=9&size=20");
    }

    @Test
    void readingByCursorBeginsWhereTheRequestSays() {
        ScriptedPages pages = new ScriptedPages(editions(false, "", "x"));
        ListEditionsDto request = ListEditionsDto.builder().from(7).size(2).build();

        assertThat(pages.listEditionsPaged(request).startingAt(1)).hasSize(1);
        assertThat(pages.sent).containsExactly("/editions?from=7&size=2");
        assertThatThrownBy(() -> pages.listEditionsPaged(request).startingAt(2))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContainingAll("listEditions", "cursor");
    }

    @Test
    void moreWithoutAPlaceIsAnErrorAfterTheItems() {
        ScriptedPages pages = new ScriptedPages(editions(true, "", "a"));
        List<String> read = new ArrayList<>();

        assertThatThrownBy(
                        () -> pages.listEditionsPaged(ListEditionsDto.builder().build())
                                .forEach(shelf -> read.add(shelf.label())))
                .isInstanceOf(MissingPropertyException.class)
                .hasMessageContaining("next");
        assertThat(read).containsExactly("a");
    }

    @Test
    void cursorThatComesAgainEndsTheReading() {
        ScriptedPages pages = new ScriptedPages(
                editions(true, "\"next\":2,", "a"),
                editions(true, "\"next\":3,", "b"),
                editions(true, "\"next\":2,", "c"));
        List<String> read = new ArrayList<>();

        assertThatThrownBy(
                        () -> pages.listEditionsPaged(ListEditionsDto.builder().build())
                                .forEach(shelf -> read.add(shelf.label())))
                .isInstanceOfSatisfying(
                        PagingException.class, e -> assertThat(e.page()).hasValue(4))
                .hasMessageContainingAll("listEditions", "came before");
        assertThat(read).containsExactly("a", "b", "c");
        assertThat(pages.sent).hasSize(3);
    }

    @Test
    void scrollIdMayStayTheSameWhileItemsCome() {
        ScriptedPages pages = new ScriptedPages(
                words("\"s\"", "\"a\"", "null", "{\"b\":1}"), words("\"s\"", "\"c\""), words("\"s\""));

        assertThat(pages.scrollWordsPaged(ScrollWordsDto.builder().size(3).build()).stream()
                        .map(Object::toString))
                .containsExactly("a", "{b=1}", "c");
        assertThat(pages.sent)
                .containsExactly(
                        "/words {\"size\":3}",
                        "/words {\"size\":3,\"scrollId\":\"s\"}",
                        "/words {\"size\":3,\"scrollId\":\"s\"}");
    }

    @Test
    void scrollIdThatStaysTheSameWithItsItemsIsStopped() {
        ScriptedPages pages = new ScriptedPages(words("\"s\"", "\"a\""));

        assertThatThrownBy(() -> pages.scrollWordsPaged(
                                ScrollWordsDto.builder().size(1).build())
                        .forEach(word -> {}))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("same items");
        assertThat(pages.sent).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void scrollingEndsWithoutAScrollId(String none) {
        ScriptedPages pages = new ScriptedPages(words(none, "\"a\""));

        assertThat(pages.scrollWordsPaged(ScrollWordsDto.builder().size(1).build()))
                .containsExactly("a");
        assertThat(pages.sent).hasSize(1);
    }

    private static List<String> labels(Iterable<Shelf> shelves) {
        return StreamSupport.stream(shelves.spliterator(), false)
                .map(Shelf::label)
                .toList();
    }

    private static String counted(String total, String... labels) {
        return data("{\"totalCount\":" + total + ",\"list\":" + shelves(labels) + "}");
    }

    private static String list(String... labels) {
        return data("{\"list\":" + shelves(labels) + "}");
    }

    private static String editions(boolean truncated, String next, String... labels) {
        return data("{" + next + "\"truncated\":" + truncated + ",\"list\":" + shelves(labels) + "}");
    }

    private static String words(String scrollId, String... words) {
        return data("{\"scrollId\":" + scrollId + ",\"list\":" + Arrays.toString(words) + "}");
    }

    private static String data(String json) {
        return "{\"data\":" + json + "}";
    }

    private static String shelves(String... labels) {
        return Arrays.stream(labels)
                .map(label -> "{\"label\":\"" + label + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
