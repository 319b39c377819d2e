package tallygate.pagarme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.error.NotFoundException;
import tallygate.core.fixture.ExpectedRequest;
import tallygate.core.fixture.JsonTree;
import tallygate.core.fixture.RequestValues;
import tallygate.core.fixture.SectionView;
import tallygate.spec.ExampleValues;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.SpecifiedOperation;
import tallygate.threads.UsesJdkClient;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.retrofit.RetrofitTransport;
import tallygate.transport.tck.server.RecordedRequest;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.ScriptedServer;

/** Each operation of the specification on the socket, through both interfaces of its section and over both transports. */
@ParameterizedClass
@MethodSource("clients")
@Timeout(60)
@UsesJdkClient
class EveryOperationOverTheWireTest {
    private static final String KEY = "idempotency-key";

    private static final AtomicReference<ByteString> RESPONSE = new AtomicReference<>();
    private static final ScriptedServer SERVER = ScriptedServer.start(connection -> {
        while (true) {
            connection.readRequest();
            connection.write(RESPONSE.get());
        }
    });
    private static final List<HttpTransport> TRANSPORTS = List.of(JdkTransport.create(), RetrofitTransport.create());
    private static final List<PagarmeClient> CLIENTS = TRANSPORTS.stream()
            .map(transport -> PagarmeClient.builder()
                    .secretKey("sk_test_1")
                    .baseUrl(SERVER.uri("/core/v5").toString())
                    .transport(transport)
                    .build())
            .toList();

    private final PagarmeClient client;

    EveryOperationOverTheWireTest(PagarmeClient client) {
        this.client = client;
    }

    static List<PagarmeClient> clients() {
        return CLIENTS;
    }

    static Stream<SpecifiedOperation> operations() {
        return EveryOperation.stream();
    }

    @AfterAll
    static void close() {
        CLIENTS.forEach(PagarmeClient::close);
        TRANSPORTS.forEach(HttpTransport::close);
        SERVER.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void isSentAsSpecified(SpecifiedOperation operation) throws Throwable {
        respondWith(operation, Completeness.REQUIRED_PROPERTIES);
        for (RequestValues kind : RequestValues.values()) {
            Map<String, Object> values = kind.of(operation);
            if (kind == RequestValues.NASTY_TEXTS) {
                // A key is printable ASCII, or nothing is sent.
                values.remove(KEY);
            }
            ExpectedRequest expected = new ExpectedRequest(operation, values);
            Object request = EveryOperation.VALUES.read(operation.requestType(), values);
            for (SectionView view : SectionView.values()) {
                view.call(client, operation, request);

                assertSent(expected, kind + " " + view);
            }
        }
    }

    private void assertSent(ExpectedRequest expected, String how) throws IOException {
        RecordedRequest sent = SERVER.requests().get(SERVER.requestCount() - 1);
        SpecifiedOperation operation = expected.operation();
        URI target = URI.create(sent.target());
        assertThat(sent.method()).as(how).isEqualTo(operation.method());
        assertThat(target.getRawPath()).as(how).isEqualTo("/core/v5" + expected.path());
        assertThat(target.getRawQuery()).as(how).isEqualTo(expected.query());
        assertThat(sent.body().size() == 0 ? null : JsonTree.parse(sent.body().utf8()))
                .as(how)
                .isEqualTo(expected.body());
        assertThat(sent.headers().all("Authorization"))
                .as(how)
                .hasSize(operation.definition().containsKey("security") ? 0 : 1);
        assertKey(sent.headers().all(KEY), expected, how);
    }

    /** The key of the request, a new one where it has none, and none where the service reads none. */
    private static void assertKey(List<String> sent, ExpectedRequest expected, String how) {
        boolean read = EveryOperation.SPECIFICATION
                .properties(String.valueOf(expected.operation().requestType()))
                .containsKey(KEY);
        if (expected.values().containsKey(KEY)) {
            assertThat(sent)
                    .as(how)
                    .containsExactly(String.valueOf(expected.values().get(KEY)));
        } else {
            assertThat(sent).as(how).hasSize(read ? 1 : 0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void itsResponseIsDecodedAndEncodedBack(SpecifiedOperation operation) throws Throwable {
        Object request =
                EveryOperation.VALUES.read(operation.requestType(), RequestValues.REQUIRED_PROPERTIES.of(operation));
        for (Completeness completeness : Completeness.values()) {
            Map<String, Object> body = respondWith(operation, completeness);
            for (SectionView view : SectionView.values()) {
                Object decoded = view.call(client, operation, request);

                if (operation.responseType() == null) {
                    assertThat(decoded).isNull();
                } else {
                    assertThat(EveryOperation.VALUES.tree(operation.responseType(), decoded))
                            .isEqualTo(JsonTree.of(body));
                    EveryOperation.VALUES.assertAccessible(operation.specification(), decoded);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void itsRefusalIsAnExceptionThatNamesTheOperation(SpecifiedOperation operation) throws Exception {
        Object request =
                EveryOperation.VALUES.read(operation.requestType(), RequestValues.REQUIRED_PROPERTIES.of(operation));
        RESPONSE.set(Responses.of(404, "{\"message\":\"not there\"}"));
        for (SectionView view : SectionView.values()) {
            NotFoundException refusal =
                    catchThrowableOfType(NotFoundException.class, () -> view.call(client, operation, request));

            assertThat(refusal).as("%s", view).isNotNull();
            assertThat(refusal.operation()).isEqualTo(operation.id());
            assertThat(refusal.apiMessage()).hasValue("not there");
        }
    }

    /** An operation without a documented response has an empty one. */
    private Map<String, Object> respondWith(SpecifiedOperation operation, Completeness completeness) {
        if (operation.responseType() == null) {
            RESPONSE.set(Responses.ok(""));
            return Map.of();
        }
        Map<String, Object> body =
                ExampleValues.of(EveryOperation.SPECIFICATION, completeness).response(operation);
        RESPONSE.set(Responses.ok(EveryOperation.VALUES.json(body)));
        return body;
    }
}
