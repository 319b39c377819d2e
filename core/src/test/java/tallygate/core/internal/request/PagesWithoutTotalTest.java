package tallygate.core.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.core.internal.request.SampleBodies.data;
import static tallygate.core.internal.request.SampleBodies.labels;
import static tallygate.core.internal.request.SampleBodies.shelves;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallygate.core.error.PagingException;
import tallygate.sample.model.ListShelvesDto;

class PagesWithoutTotalTest {
    private static final ListShelvesDto ANY = ListShelvesDto.builder().build();

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
    void limitOfAListWithoutTotalIsCappedAtTheMaximumOfTheServer() {
        ScriptedPages pages = new ScriptedPages(data(shelves("a", "b", "c", "d")), data(shelves("e")));

        assertThat(labels(
                        pages.listRoomsPaged(ListShelvesDto.builder().limit(100).build())))
                .hasSize(5);
        assertThat(pages.sent).containsExactly("/rooms?page=1&limit=4", "/rooms?page=2&limit=4");
    }

    @Test
    void repeatedPageOfAListWithoutTotalThrows() {
        ScriptedPages pages = new ScriptedPages(data(shelves("a", "b", "c", "d", "e")));
        List<String> read = new ArrayList<>();

        assertThatThrownBy(() -> pages.listRoomsPaged(ANY).forEach(shelf -> read.add(shelf.label())))
                .isInstanceOf(PagingException.class)
                .hasMessageContainingAll("listRooms", "same items");
        assertThat(read).containsExactly("a", "b", "c", "d", "e");
        assertThat(pages.sent).hasSize(2);
    }

    @Test
    void zeroLimitOfAListWithoutTotalIsRejected() {
        ScriptedPages pages = new ScriptedPages(data(shelves()));

        assertThatThrownBy(() ->
                        pages.listRoomsPaged(ListShelvesDto.builder().limit(0).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("listRooms");
    }

    @Test
    void severalListsInOneResponseAreOnePage() {
        ScriptedPages pages = new ScriptedPages(
                data("[{\"list\":" + shelves("a", "b") + "},{\"list\":" + shelves("c", "d") + "}]"), data("[]"));

        assertThat(labels(pages.listDesksPaged(ANY))).containsExactly("a", "b", "c", "d");
        assertThat(pages.sent).hasSize(2);
    }
}
