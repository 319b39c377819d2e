package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.paging.Paged;
import tallygate.genauth.model.ModelAdapterFactory;
import tallygate.json.JsonValues;
import tallygate.transport.TransportRequest;

/** Reads three pages of every paged operation of the specification, and looks at the requests and the items. */
class EveryPagedOperationTest {
    private static final Moshi MOSHI = new Moshi.Builder()
            .add(ModelAdapterFactory.INSTANCE)
            .add(JsonValues.FACTORY)
            .build();
    private static final JsonAdapter<Object> ANY = MOSHI.adapter(Object.class);

    private final FakeGenAuth server = new FakeGenAuth();
    private final ManagementClient client = ManagementClient.builder()
            .accessKey("key-id", "key-secret")
            .transport(server)
            .build();

    static List<PagedOperation> operations() throws IOException {
        return PagedOperation.all();
    }

    @Test
    void areAllThatHoldAList() throws IOException {
        assertThat(operations()).hasSize(80);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void threePagesAreReadToTheirEnd(PagedOperation operation) throws Exception {
        List<Object> items = items(operation);
        server.on(
                operation.path(),
                page(operation, items.subList(0, 2), besides(operation, 2)),
                page(operation, items.subList(2, 4), besides(operation, 3)),
                page(operation, items.subList(4, 5), besides(operation, 4)));

        List<Object> read = new ArrayList<>();
        paged(operation, operation.request(2)).forEach(read::add);

        assertThat(read).isEqualTo(decoded(operation, items));
        assertThat(asked(operation))
                .containsExactly(operation.isByCursor() ? "the first 2" : "2 from 1", "2 from 2", "2 from 3");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void requestThatSaysNothingAsksForTheLargestPage(PagedOperation operation) throws Exception {
        server.on(operation.path(), page(operation, List.of(), Map.of("totalCount", 0, "truncated", false)));

        assertThat(paged(operation, operation.request(null))).isEmpty();

        Map<String, Object> paging = operation.paging();
        Object limit = paging.getOrDefault("largestPage", paging.getOrDefault("usualPage", 1));
        assertThat(asked(operation)).containsExactly(operation.isByCursor() ? "the first " + limit : limit + " from 1");
    }

    private Paged<?> paged(PagedOperation operation, Map<String, Object> request) throws Exception {
        Class<?> type = modelType(operation.requestType());
        Object typed = MOSHI.adapter(type).fromJson(ANY.toJson(request));
        return (Paged<?>)
                operation.section().getMethod(operation.id() + "Paged", type).invoke(client, typed);
    }

    private static FakeGenAuth.Responder page(PagedOperation operation, List<?> items, Map<String, Object> besides) {
        return FakeGenAuth.json(ANY.toJson(operation.response(items, besides)));
    }

    /** The properties of a page besides its items; a fourth page would be one too many. */
    private static Map<String, Object> besides(PagedOperation operation, int next) {
        Map<String, Object> besides = new LinkedHashMap<>();
        if (operation.paging().containsKey("total")) {
            besides.put(operation.setting("total"), 5);
        }
        if (operation.paging().containsKey("more")) {
            besides.put(operation.setting("more"), next < 4);
            besides.put(operation.setting("nextCursor"), next);
        } else if (operation.isByCursor() && next < 4) {
            besides.put(operation.setting("nextCursor"), String.valueOf(next));
        }
        return besides;
    }

    private static List<Object> items(PagedOperation operation) {
        return IntStream.rangeClosed(1, 5)
                .<Object>mapToObj(item ->
                        operation.setting("itemType").equals("String") ? "item " + item : Map.of("marker", item))
                .toList();
    }

    private static List<Object> decoded(PagedOperation operation, List<Object> items) throws Exception {
        String type = operation.setting("itemType");
        JsonAdapter<?> adapter =
                Set.of("String", "Object", "Map").contains(type) ? ANY : MOSHI.adapter(modelType(type));
        List<Object> decoded = new ArrayList<>();
        for (Object item : items) {
            decoded.add(adapter.fromJson(ANY.toJson(item)));
        }
        return decoded;
    }

    private List<String> asked(PagedOperation operation) throws IOException {
        String from = operation.setting(operation.isByCursor() ? "cursorParameter" : "pageParameter");
        List<String> asked = new ArrayList<>();
        for (TransportRequest request : server.requestsTo(operation.path())) {
            assertThat(request.method().name()).isEqualTo(operation.method());
            Map<String, Object> sent = request.body() == null ? query(request) : body(operation, request);
            Object limit = sent.get(operation.setting("limitParameter"));
            asked.add(sent.containsKey(from) ? limit + " from " + sent.get(from) : "the first " + limit);
        }
        return asked;
    }

    private static Map<String, Object> query(TransportRequest request) {
        return Arrays.stream(request.uri().getQuery().split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
    }

    /** The part of a body that holds the numbers, which are text where the specification says so. */
    private static Map<String, Object> body(PagedOperation operation, TransportRequest request) throws IOException {
        String json = Okio.buffer(request.body().open()).readUtf8();
        Map<String, Object> holder = PagedOperation.object(PagedOperation.load().loadFromString(json));
        for (String name : operation.holders()) {
            holder = PagedOperation.object(holder.get(name));
        }
        assertThat(holder.get(operation.setting("limitParameter")))
                .isInstanceOf(operation.paging().containsKey("asText") ? String.class : Integer.class);
        return holder;
    }

    private static Class<?> modelType(String name) throws ClassNotFoundException {
        return Class.forName("tallygate.genauth.model." + name);
    }
}
