package tallygate.core.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.core.internal.request.SampleBodies.editions;
import static tallygate.core.internal.request.SampleBodies.labels;
import static tallygate.core.internal.request.SampleBodies.words;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.error.PagingException;
import tallygate.json.MissingPropertyException;
import tallygate.sample.model.ListEditionsDto;
import tallygate.sample.model.ScrollWordsDto;

/** Lists whose responses give the cursor or scroll id of the next page. */
class CursorPagesTest {
    @Test
    void cursorIsSentUntilNoPageFollows() {
        ScriptedPages pages = new ScriptedPages(
                editions(true, "\"next\":3,", "a", "b"), editions(true, "\"next\":9,"), editions(false, "", "c"));

        assertThat(labels(pages.listEditionsPaged(ListEditionsDto.builder().build())))
                .containsExactly("a", "b", "c");
        assertThat(pages.sent)
                .containsExactly("/editions?size=20", "/editions?from=3&size=20", "/editions?from=9&size=20");
    }

    @Test
    void readingStartsAtTheCursorOfTheRequest() {
        ScriptedPages pages = new ScriptedPages(editions(false, "", "x"));
        ListEditionsDto request = ListEditionsDto.builder().from(7).size(2).build();

        assertThat(pages.listEditionsPaged(request).startingAt(1)).hasSize(1);
        assertThat(pages.sent).containsExactly("/editions?from=7&size=2");
        assertThatThrownBy(() -> pages.listEditionsPaged(request).startingAt(2))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContainingAll("listEditions", "cursor");
    }

    @Test
    void missingCursorThrowsAfterTheItems() {
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
    void repeatedCursorThrows() {
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
                .hasMessageContainingAll("listEditions", "repeats an earlier one");
        assertThat(read).containsExactly("a", "b", "c");
        assertThat(pages.sent).hasSize(3);
    }

    @Test
    void unchangedScrollIdIsAcceptedWhileItemsChange() {
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
    void unchangedScrollIdWithUnchangedItemsThrows() {
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
    void readingEndsWithoutAScrollId(String missing) {
        ScriptedPages pages = new ScriptedPages(words(missing, "\"a\""));

        assertThat(pages.scrollWordsPaged(ScrollWordsDto.builder().size(1).build()))
                .containsExactly("a");
        assertThat(pages.sent).hasSize(1);
    }
}
