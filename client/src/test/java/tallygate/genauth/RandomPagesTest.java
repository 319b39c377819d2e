package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.genauth.model.GetOrdersDto;
import tallygate.genauth.model.OrderItem;

/** Servers that cut a list into pages as they like. {@code -Dseed=7} repeats one. */
@OverTransports
class RandomPagesTest {
    private static final int LIMIT = 5;

    /** Pages in order, and the total of each, null for none. */
    private record Pages(List<List<Integer>> pages, Integer total) {
        /** A server that hides some items after it counted and cut, so that pages have gaps or are empty. */
        static Pages withGaps(Random random) {
            int total = random.nextInt(200);
            int shown = random.nextInt(101);
            List<List<Integer>> pages = new ArrayList<>();
            for (int first = 0; first < total; first += LIMIT) {
                pages.add(IntStream.range(first, Math.min(first + LIMIT, total))
                        .filter(item -> random.nextInt(100) < shown)
                        .boxed()
                        .toList());
            }
            return new Pages(pages, total);
        }

        /** A server that takes the limit for a hint, or for more than it likes to send. */
        static Pages ofAnySize(Random random, boolean withTotal) {
            List<List<Integer>> pages = new ArrayList<>();
            int total = 0;
            for (int i = random.nextInt(40); i > 0; i--) {
                int size = 1 + random.nextInt(2 * LIMIT);
                pages.add(IntStream.range(total, total + size).boxed().toList());
                total += size;
            }
            return new Pages(pages, withTotal ? total : null);
        }

        /** The client gives up after ten empty pages in a row. */
        boolean tooManyEmpty() {
            int inARow = 0;
            for (List<Integer> page : pages) {
                inARow = page.isEmpty() ? inARow + 1 : 0;
                if (inARow > 10) {
                    return true;
                }
            }
            return false;
        }
    }

    static LongStream seeds() {
        Long seed = Long.getLong("seed");
        return seed == null ? LongStream.range(0, 300) : LongStream.of(seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("P9 pages of any size, empty ones among them, give all items once and in their order")
    void concatenation(long seed) {
        Random random = new Random(seed);
        Pages pages;
        do {
            pages = random.nextBoolean() ? Pages.withGaps(random) : Pages.ofAnySize(random, random.nextBoolean());
        } while (pages.tooManyEmpty());

        assertThat(read(pages))
                .isEqualTo(pages.pages().stream().flatMap(List::stream).toList());
    }

    private static List<Integer> read(Pages pages) {
        FaultyServer server = new FaultyServer();
        server.wire.on("/api/v3/get-orders", (request, wire) -> FakeGenAuth.json(
                        body(pages, page(request.uri().getRawQuery())))
                .to(request, wire));
        return server.client.getOrdersPaged(GetOrdersDto.builder().limit(LIMIT).build()).stream()
                .map(OrderItem::orderNo)
                .map(Integer::valueOf)
                .toList();
    }

    private static int page(String query) {
        assertThat(query).endsWith("&limit=" + LIMIT);
        return Integer.parseInt(query.substring("page=".length(), query.indexOf('&')));
    }

    private static String body(Pages pages, int number) {
        List<Integer> page =
                number > pages.pages().size() ? List.of() : pages.pages().get(number - 1);
        String items =
                page.stream().map(item -> "{\"orderNo\":\"" + item + "\"}").collect(Collectors.joining(",", "[", "]"));
        String total = pages.total() == null ? "" : "\"totalCount\":\"" + pages.total() + "\",";
        return "{\"statusCode\":200,\"data\":{" + total + "\"list\":" + items + "}}";
    }
}
