package tallygate.core.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.core.internal.request.SampleBodies.counted;
import static tallygate.core.internal.request.SampleBodies.data;
import static tallygate.core.internal.request.SampleBodies.labels;
import static tallygate.core.internal.request.SampleBodies.list;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Lists whose pages are numbered and whose responses may give a total. */
class NumberedPagesTest {
    @Test
    void pageNumberInTheBodyIsIncremented() {
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
    void optionalTotalEndsTheListWhenPresent() {
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
    void growingTotalIsFollowed() {
        ScriptedPages pages =
                new ScriptedPages(counted("2", "a", "b", "c"), counted("5", "d"), counted("5", "e"), counted("5"));

        assertThat(labels(pages.listVisitsPaged(ListVisitsDto.builder().build())))
                .containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void textualPageNumberIsIncrementedAsText() {
        ScriptedPages pages = new ScriptedPages(counted("3", "a", "b"), counted("3", "c"));

        assertThat(labels(pages.listLoansPaged(ListLoansDto.builder().limit("2").build())))
                .containsExactly("a", "b", "c");
        assertThat(pages.sent).containsExactly("/loans?page=1&limit=2", "/loans?page=2&limit=2");
    }

    @Test
    void missingTextualNumbersHaveDefaults() {
        ScriptedPages pages = new ScriptedPages(counted("0"));

        assertThat(pages.listLoansPaged(ListLoansDto.builder().build())).isEmpty();
        assertThat(pages.sent).containsExactly("/loans?page=1&limit=10");
    }

    @Test
    void readingStartsAtTheRequiredTextualPage() {
        ScriptedPages pages = new ScriptedPages(counted("8", "g"), counted("8", "h"));

        assertThat(labels(pages.listFinesPaged(
                        ListFinesDto.builder().page("3").limit("3").build())))
                .containsExactly("g", "h");
        assertThat(pages.sent).containsExactly("/fines?page=3&limit=3", "/fines?page=4&limit=3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "1.0", " 1", "99999999999"})
    void textThatIsNotANumberIsRejectedBeforeSending(String text) {
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
    void nestedPageNumberIsIncrementedAndOtherOptionsAreKept() {
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
    void missingOptionsAndPaginationAreAdded() {
        ScriptedPages pages = new ScriptedPages(counted("0"));

        assertThat(pages.listReadersPaged(ListReadersDto.builder().build())).isEmpty();
        assertThat(pages.listVisitsPaged(ListVisitsDto.builder().build())).isEmpty();
        assertThat(pages.sent)
                .containsExactly(
                        "/readers {\"options\":{\"pagination\":{\"page\":1,\"limit\":20}}}",
                        "/visits {\"pagination\":{\"page\":1,\"limit\":20}}");
    }

    @Test
    void missingListThrows() {
        ScriptedPages pages = new ScriptedPages(data("{\"totalCount\":3}"));

        assertThatThrownBy(() ->
                        labels(pages.listVisitsPaged(ListVisitsDto.builder().build())))
                .isInstanceOf(MissingPropertyException.class)
                .hasMessageContaining("list");
        assertThatThrownBy(() -> labels(new ScriptedPages("{}")
                        .listRoomsPaged(ListShelvesDto.builder().build())))
                .isInstanceOf(MissingPropertyException.class)
                .hasMessageContaining("data");
        assertThatThrownBy(() -> labels(new ScriptedPages(data("{\"truncated\":false}"))
                        .listEditionsPaged(ListEditionsDto.builder().build())))
                .isInstanceOf(MissingPropertyException.class)
                .hasMessageContaining("list");
    }
}
