package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.core.error.PagingException;
import tallygate.core.error.PermissionDeniedException;
import tallygate.core.paging.Paged;
import tallygate.genauth.model.GetOrdersDto;
import tallygate.genauth.model.OrderItem;
import tallygate.transport.TransportRequest;

@OverTransports
class PagedOrdersTest {
    private static final String PATH = "/api/v3/get-orders";

    private final FakeGenAuth server = new FakeGenAuth();
    private final ManagementClient client = ManagementClient.builder()
            .accessKey("key-id", "key-secret")
            .transport(server)
            .build();

    @Test
    void everyOrderComesOnceAndInOrder() {
        serveOrders(137);

        assertThat(numbers(client.getOrdersPaged(GetOrdersDto.builder().build())))
                .isEqualTo(range(1, 137));
        assertThat(queries()).containsExactly("page=1&limit=50", "page=2&limit=50", "page=3&limit=50");
    }

    @Test
    void requestSaysWhereToBeginAndHowManyAtATime() {
        serveOrders(137);
        Paged<OrderItem> orders =
                client.getOrdersPaged(GetOrdersDto.builder().page(2).limit(60).build());

        assertThat(numbers(orders)).isEqualTo(range(61, 137));
        assertThat(queries()).containsExactly("page=2&limit=60", "page=3&limit=60");
    }

    @Test
    void fullLastPageNeedsNoFurtherRequest() {
        serveOrders(100);

        assertThat(numbers(orders())).hasSize(100);
        assertThat(queries()).hasSize(2);
    }

    @Test
    void nothingIsFetchedBeforeItIsRead() {
        serveOrders(137);
        Paged<OrderItem> orders = orders();
        orders.stream();
        Iterator<OrderItem> iterator = orders.iterator();
        assertThat(server.requests()).isEmpty();

        iterator.next();
        assertThat(queries()).containsExactly("page=1&limit=50");
    }

    @Test
    @DisplayName("C50 a stream that is left early fetches no further page")
    void streamThatIsLeftEarlyFetchesNoFurtherPage() {
        serveOrders(137);

        assertThat(orders().stream().limit(50)).hasSize(50);
        assertThat(queries()).containsExactly("page=1&limit=50");
        assertThat(orders().stream()
                        .filter(order -> order.orderNo().equals("51"))
                        .findFirst())
                .isPresent();
        assertThat(queries()).containsExactly("page=1&limit=50", "page=1&limit=50", "page=2&limit=50");
    }

    @Test
    void eachReadingBeginsAnew() {
        serveOrders(60);
        Paged<OrderItem> orders = orders();

        assertThat(numbers(orders)).isEqualTo(numbers(orders));
    }

    @Test
    void pagesTellNumberAndTotal() {
        serveOrders(137);

        List<Integer> sizes = new ArrayList<>();
        orders().pages().forEach(page -> {
            assertThat(page.number()).isEqualTo(sizes.size() + 1);
            assertThat(page.total()).hasValue(137);
            sizes.add(page.items().size());
        });
        assertThat(sizes).containsExactly(50, 50, 37);
    }

    @Test
    @DisplayName("C46 an empty page in the middle is passed over")
    void emptyPageInTheMiddleIsPassedOver() {
        server.on(PATH, page("110", range(1, 50)), page("110"), page("110", range(101, 110)), page("110"));

        assertThat(numbers(orders())).hasSize(60);
        assertThat(queries()).hasSizeBetween(3, 4);
    }

    @Test
    void emptyListIsOneRequest() {
        server.on(PATH, page("0"));

        assertThat(numbers(orders())).isEmpty();
        assertThat(queries()).hasSize(1);
    }

    @Test
    void totalThatIsMissingOrWrongIsNotTrusted() {
        for (String total : List.of("null", "\"many\"", "-1", "0", "1e400")) {
            server.on(
                    PATH,
                    pageWithTotal(total, range(1, 50)),
                    pageWithTotal(total, range(51, 60)),
                    pageWithTotal(total));

            assertThat(numbers(orders())).as(total).isEqualTo(range(1, 60));
        }
    }

    @Test
    void serverMayGiveFewerThanAskedFor() {
        server.on(PATH, page("25", range(1, 10)), page("25", range(11, 20)), page("25", range(21, 25)));

        assertThat(numbers(orders())).isEqualTo(range(1, 25));
    }

    @Test
    void serverMayGiveMoreThanAskedFor() {
        server.on(PATH, page("137", range(1, 137)));

        assertThat(numbers(orders())).isEqualTo(range(1, 137));
        assertThat(queries()).hasSize(1);
    }

    @Test
    @DisplayName("C49 a list that shrinks ends anyhow")
    void listThatShrinksEndsAnyhow() {
        server.on(PATH, page("137", range(1, 50)), page("90", range(51, 90)), page("90"));

        assertThat(numbers(orders())).isEqualTo(range(1, 90));
    }

    @Test
    void listThatShrinksWithoutSayingSoEndsAnyhow() {
        server.on(PATH, page("137", range(1, 50)), page("137", range(51, 90)), page("137"));

        assertThat(numbers(orders())).isEqualTo(range(1, 90));
    }

    @Test
    @DisplayName("C49 a list that grows is read to its end")
    void listThatGrowsIsReadToItsEnd() {
        server.on(PATH, page("60", range(1, 50)), page("120", range(51, 100)), page("120", range(101, 120)));

        assertThat(numbers(orders())).isEqualTo(range(1, 120));
    }

    @Test
    @DisplayName("C48 a server that repeats a page is stopped")
    void serverThatRepeatsAPageIsStopped() {
        server.on(PATH, page("1000", range(1, 50)));
        List<Integer> read = new ArrayList<>();

        assertThatThrownBy(() -> orders().forEach(order -> read.add(Integer.valueOf(order.orderNo()))))
                .isInstanceOfSatisfying(PagingException.class, e -> {
                    assertThat(e.page()).hasValue(2);
                    assertThat(e).hasMessageContainingAll("getOrders", "same items", "page 2");
                });
        assertThat(read).isEqualTo(range(1, 50));
    }

    @Test
    @DisplayName("C48 a server that promises for ever is stopped")
    void serverThatPromisesForeverIsStopped() {
        server.on(PATH, page("1000000"));

        assertThatThrownBy(() -> numbers(orders()))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("empty pages");
        assertThat(queries()).hasSize(11);
    }

    @Test
    @DisplayName("C47 a failure names the page, and earlier items are delivered once")
    void failureNamesThePageAndWhatCameBeforeCameOnce() {
        server.on(
                PATH,
                page("120", range(1, 50)),
                FakeGenAuth.json("{\"statusCode\":403}"),
                page("120", range(51, 100)),
                page("120", range(101, 120)));
        Iterator<OrderItem> iterator = orders().iterator();
        List<Integer> read = new ArrayList<>();

        assertThatThrownBy(() -> iterator.forEachRemaining(order -> read.add(Integer.valueOf(order.orderNo()))))
                .isInstanceOfSatisfying(PermissionDeniedException.class, e -> {
                    assertThat(e.page()).hasValue(2);
                    assertThat(e).hasMessageEndingWith("(while fetching page 2)");
                });
        assertThat(read).isEqualTo(range(1, 50));

        iterator.forEachRemaining(order -> read.add(Integer.valueOf(order.orderNo())));
        assertThat(read).as("the same iterator goes on where it failed").isEqualTo(range(1, 120));
    }

    @Test
    @DisplayName("C47 reading goes on from any page")
    void readingGoesOnFromAnyPage() {
        serveOrders(137);

        assertThat(numbers(orders().startingAt(3))).isEqualTo(range(101, 137));
    }

    @Test
    void limitMustBePositive() {
        assertThatThrownBy(() ->
                        client.getOrdersPaged(GetOrdersDto.builder().limit(0).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("getOrders");
    }

    private Paged<OrderItem> orders() {
        return client.getOrdersPaged(GetOrdersDto.builder().build());
    }

    private void serveOrders(int total) {
        server.on(PATH, (request, s) -> {
            String[] query = request.uri().getRawQuery().split("[=&]", -1);
            int page = Integer.parseInt(query[1]);
            int limit = Integer.parseInt(query[3]);
            int end = Math.min(page * limit, total);
            return page(String.valueOf(total), range((page - 1) * limit + 1, end))
                    .to(request, s);
        });
    }

    private static FakeGenAuth.Responder page(String total) {
        return page(total, List.of());
    }

    private static FakeGenAuth.Responder page(String total, List<Integer> numbers) {
        return pageWithTotal("\"" + total + "\"", numbers);
    }

    private static FakeGenAuth.Responder pageWithTotal(String total) {
        return pageWithTotal(total, List.of());
    }

    private static FakeGenAuth.Responder pageWithTotal(String total, List<Integer> numbers) {
        String items = numbers.stream()
                .map(number -> "{\"orderNo\":\"" + number + "\"}")
                .collect(Collectors.joining(","));
        return FakeGenAuth.json(
                "{\"statusCode\":200,\"data\":{\"totalCount\":" + total + ",\"list\":[" + items + "]}}");
    }

    private static List<Integer> numbers(Paged<OrderItem> orders) {
        return orders.stream().map(order -> Integer.valueOf(order.orderNo())).toList();
    }

    private static List<Integer> range(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private List<String> queries() {
        return server.requestsTo(PATH).stream()
                .map(TransportRequest::uri)
                .map(uri -> uri.getRawQuery())
                .toList();
    }
}
