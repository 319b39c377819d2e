package tallygate.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.core.Operation;
import tallygate.core.error.PagingException;

class PageDriftTest {
    private final List<PageDrift> drift = new ArrayList<>();

    @Test
    @DisplayName("C83 a page that repeats an item is reported, and every item is delivered")
    void repeatedItemIsReported() {
        assertThat(pages(6, List.of(1, 2), List.of(2, 3), List.of(5, 6)).onDrift(drift::add))
                .containsExactly(1, 2, 2, 3, 5, 6);

        assertThat(drift).containsExactly(new PageDrift("GET /x", 2, 1, false));
    }

    @Test
    void changedTotalIsReported() {
        Paged<Integer> growing = Paged.of(
                Operation.get("/x"),
                1,
                2,
                (number, limit) -> new Page<>(number, List.of(number), OptionalLong.of(number == 1 ? 2 : 3)));

        assertThat(growing.onDrift(drift::add)).hasSize(3);

        assertThat(drift).containsExactly(new PageDrift("GET /x", 2, 0, true));
    }

    @Test
    void steadyListReportsNothing() {
        assertThat(pages(4, List.of(1, 2), List.of(3, 4)).onDrift(drift::add)).hasSize(4);

        assertThat(drift).isEmpty();
    }

    @Test
    void driftEndsTheReadingWhereItIsAFailure() {
        List<Integer> read = new ArrayList<>();

        assertThatThrownBy(() -> pages(6, List.of(1, 2), List.of(2, 3), List.of(5, 6))
                        .failOnDrift()
                        .forEach(read::add))
                .isInstanceOfSatisfying(
                        PagingException.class, e -> assertThat(e.page()).hasValue(2))
                .hasMessageContaining("1 items came again");
        assertThat(read).containsExactly(1, 2);
    }

    @Test
    void onlyTheLastThousandItemsAreRemembered() {
        List<List<Integer>> pages = new ArrayList<>();
        IntStream.range(0, 25)
                .forEach(page -> pages.add(
                        IntStream.range(page * 50, page * 50 + 50).boxed().toList()));
        pages.add(List.of(0, 249, 250));

        assertThat(pages(1253, pages).onDrift(drift::add)).hasSize(1253);

        assertThat(drift).containsExactly(new PageDrift("GET /x", 26, 1, false));
    }

    @SafeVarargs
    private static Paged<Integer> pages(int total, List<Integer>... pages) {
        return pages(total, List.of(pages));
    }

    private static Paged<Integer> pages(int total, List<List<Integer>> pages) {
        return Paged.of(
                Operation.get("/x"),
                1,
                50,
                (number, limit) -> new Page<>(number, pages.get(number - 1), OptionalLong.of(total)));
    }
}
