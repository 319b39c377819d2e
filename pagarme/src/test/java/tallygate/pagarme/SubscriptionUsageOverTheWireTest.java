package tallygate.pagarme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.error.ApiException;
import tallygate.core.error.PagingException;
import tallygate.json.JsonDocument;
import tallygate.json.JsonValues;
import tallygate.pagarme.model.CreateUsageRequest;
import tallygate.pagarme.model.DeleteUsageRequest;
import tallygate.pagarme.model.GetUsageResponse;
import tallygate.pagarme.model.GetUsagesRequest;
import tallygate.pagarme.model.ModelAdapterFactory;
import tallygate.threads.UsesJdkClient;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.retrofit.RetrofitTransport;
import tallygate.transport.tck.server.RecordedRequest;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** What reaches the socket of a client of Pagar.me, over both transports. */
@Timeout(20)
@UsesJdkClient
class SubscriptionUsageOverTheWireTest {
    private static final String PATH = "/core/v5/subscriptions/sub_1/items/si_1/usages";
    private static final Script RECORDED = Script.answer(Responses.ok("{\"id\":\"usage_1\",\"status\":\"active\"}"));

    private HttpTransport opened;

    static Stream<HttpTransport> transports() {
        return Stream.of(JdkTransport.create(), RetrofitTransport.create());
    }

    @AfterEach
    void closeTransport() {
        opened.close();
    }

    private SubscriptionUsageClient client(HttpTransport transport, ScriptedServer server) {
        opened = transport;
        return SubscriptionUsageClient.builder()
                .secretKey("sk_test_1")
                .baseUrl(server.uri("/core/v5").toString())
                .serviceRefererName("partner-1")
                .transport(transport)
                .build();
    }

    private static CreateUsageRequest usage() {
        return CreateUsageRequest.builder()
                .subscriptionId("sub_1")
                .itemId("si_1")
                .quantity(3)
                .description("calls")
                .usedAt(Instant.parse("2026-01-02T03:04:05Z"))
                .build();
    }

    @ParameterizedTest
    @MethodSource("transports")
    void documentedUsageArrivesAsPrintedAndIsWrittenBackEqual(HttpTransport transport) throws IOException {
        String printed = Files.readString(Path.of("src/test/resources/examples/usage-as-printed.json"));
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok(printed)))) {
            GetUsageResponse usage = client(transport, server).createUsage(usage());

            Buffer written = new Buffer();
            JsonDocument.encode(
                    new Moshi.Builder()
                            .add(ModelAdapterFactory.INSTANCE)
                            .build()
                            .adapter(GetUsageResponse.class),
                    usage,
                    written);
            assertThat(JsonDocument.decode(JsonValues.OBJECT, written))
                    .isEqualTo(JsonDocument.decode(JsonValues.OBJECT, new Buffer().writeUtf8(printed)));
            assertThat(usage.subscriptionItem().orElseThrow().increments()).containsExactly(null, null);
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void usageIsSentAgainWithItsKeyWhenTheConnectionBreaks(HttpTransport transport) {
        try (ScriptedServer server = ScriptedServer.start(Script.readThenClose(), RECORDED)) {
            assertThat(client(transport, server).createUsage(usage()).id()).isEqualTo("usage_1");

            List<RecordedRequest> requests = server.requestsTo(PATH);
            assertThat(requests).hasSize(2).allSatisfy(request -> {
                assertThat(request.requestLine()).isEqualTo("POST " + PATH + " HTTP/1.1");
                assertThat(request.headers().all("Authorization")).containsExactly("Basic c2tfdGVzdF8xOg==");
                assertThat(request.headers().all("ServiceRefererName")).containsExactly("partner-1");
                assertThat(request.headers().all("Content-Type")).containsExactly("application/json");
                assertThat(request.body().utf8())
                        .isEqualTo("{\"quantity\":3,\"description\":\"calls\",\"used_at\":\"2026-01-02T03:04:05Z\"}");
            });
            assertThat(requests.get(1).headers().all("idempotency-key"))
                    .hasSize(1)
                    .isEqualTo(requests.get(0).headers().all("idempotency-key"));
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void usageIsRetriedWithItsKeyAfterAResponseTimeout(HttpTransport transport) {
        try (ScriptedServer server = ScriptedServer.start(Script.silence(), RECORDED)) {
            GetUsageResponse made = client(transport, server)
                    .async()
                    .withOptions(o -> o.attemptTimeout(Duration.ofSeconds(2)))
                    .createUsage(usage().toBuilder().idempotencyKey("mine 1").build())
                    .join();

            assertThat(made.id()).isEqualTo("usage_1");
            assertThat(server.requestsTo(PATH)).hasSize(2).allSatisfy(request -> assertThat(
                            request.headers().all("idempotency-key"))
                    .containsExactly("mine 1"));
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void deletionSucceedsWhenItsResponseWasLostAndTheUsageIsGone(HttpTransport transport) {
        Script gone = Script.answer(Responses.of(404, "{\"message\":\"not found\"}"));
        try (ScriptedServer server = ScriptedServer.start(Script.readThenClose(), gone)) {
            DeleteUsageRequest deletion = DeleteUsageRequest.builder()
                    .subscriptionId("sub_1")
                    .itemId("si_1")
                    .usageId("usage_1")
                    .build();

            assertThat(client(transport, server).deleteUsage(deletion).deletedAt())
                    .isEmpty();
            assertThat(server.requestsTo(PATH + "/usage_1"))
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request.method()).isEqualTo("DELETE"));
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void refusalSaysWhatIsWrongWithWhichField(HttpTransport transport) {
        String refusal =
                "{\"message\":\"invalid\",\"errors\":{\"quantity\":[\"too small\"]},\"request\":{\"a\":\"secret\"}}";
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.of(422, refusal)))) {
            assertThatThrownBy(() -> client(transport, server).createUsage(usage()))
                    .isInstanceOfSatisfying(ApiException.class, failure -> {
                        assertThat(failure.fieldErrors()).containsEntry("quantity", List.of("too small"));
                        assertThat(failure.body()).doesNotContain("\"secret\"");
                    });
            assertThat(server.requestCount()).isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("transports")
    void pagesAreFollowedOnTheSameServerOnly(HttpTransport transport) {
        Script pages = connection -> {
            String links =
                    "http://" + connection.readRequest().headers().first("Host").orElseThrow() + PATH;
            connection.write(Responses.ok(page("a", links + "?page=2&size=1")));
            connection.readRequest();
            connection.write(Responses.ok(page("b", "http://localhost:1" + PATH + "?page=3")));
        };
        try (ScriptedServer server = ScriptedServer.start(pages)) {
            GetUsagesRequest request = GetUsagesRequest.builder()
                    .subscriptionId("sub_1")
                    .itemId("si_1")
                    .size(1)
                    .build();
            var usages = client(transport, server).getUsagesPaged(request).iterator();

            assertThat(usages.next().id()).isEqualTo("a");
            assertThat(usages.next().id()).isEqualTo("b");
            assertThatThrownBy(usages::next).isInstanceOf(PagingException.class).hasMessageContaining("another host");
            assertThat(server.requests())
                    .extracting(RecordedRequest::target)
                    .containsExactly(PATH + "?page=1&size=1", PATH + "?page=2&size=1");
        }
    }

    private static String page(String id, String next) {
        return "{\"data\":[{\"id\":\"" + id + "\"}],\"paging\":{\"total\":2,\"next\":\"" + next + "\"}}";
    }
}
