package tallygate.genauth.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.GetOrderDetailDto;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.retrofit.RetrofitTransport;
import tallygate.transport.tck.RecordedRequest;
import tallygate.transport.tck.Responses;
import tallygate.transport.tck.Script;
import tallygate.transport.tck.ScriptedServer;

/** An operation puts the same bytes on the wire, called through the client and through its Retrofit service. */
final class ServiceParityTest {
    private static final String SUCCESS = "{\"statusCode\":200,\"message\":\"Success\"}";
    private static final String TOKEN =
            "{\"statusCode\":200,\"message\":\"ok\",\"data\":{\"access_token\":\"eyJhbGciOiJub25lIn0."
                    + ByteString.encodeUtf8("{\"scoped_userpool_id\":\"pool-1\"}")
                            .base64Url()
                            .replace("=", "")
                    + ".c2lnbmF0dXJl\",\"expires_in\":7200}}";

    private static final Script GENAUTH = connection -> {
        while (true) {
            boolean token = connection.readRequest().target().endsWith("/get-management-token");
            connection.write(Responses.of(200, token ? TOKEN : SUCCESS, "Content-Type: application/json"));
        }
    };

    /** What a service sends over a bare transport has no part of the client in it. */
    private static final Set<String> OF_THE_CLIENT = Set.of("accept", "accept-encoding", "authorization", "user-agent");

    static Stream<Arguments> operationsOverEachTransport() throws Exception {
        List<Specification.Operation> operations = Stream.concat(
                        Specification.operations().stream(), Stream.of(awkward()))
                .toList();
        assertThat(operations).hasSizeGreaterThanOrEqualTo(9);
        return Stream.<Named<Supplier<HttpTransport>>>of(
                        Named.of("JdkTransport", JdkTransport::create),
                        Named.of("RetrofitTransport", RetrofitTransport::create))
                .flatMap(transport -> operations.stream().map(operation -> Arguments.of(transport, operation)));
    }

    @ParameterizedTest(name = "{1} over {0}")
    @MethodSource("operationsOverEachTransport")
    void sameBytesOverTheClientsPipeline(Supplier<HttpTransport> transports, Specification.Operation operation)
            throws Exception {
        try (ScriptedServer server = ScriptedServer.start(GENAUTH);
                HttpTransport transport = transports.get();
                ManagementClient client = client(server, transport)) {
            callClient(client, operation);
            RecordedRequest ofClient = last(server);
            callService(client.authenticatedTransport(), server, operation);
            RecordedRequest ofService = last(server);

            assertThat(ofService.requestLine()).isEqualTo(ofClient.requestLine());
            assertThat(ofService.headers()).isEqualTo(ofClient.headers());
            assertThat(ofService.body()).isEqualTo(ofClient.body());
            assertThat(server.requestsTo("/pfx/api/v3/get-management-token")).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{1} over {0}")
    @MethodSource("operationsOverEachTransport")
    void sameBytesOverABareTransportButForTheClientsHeaders(
            Supplier<HttpTransport> transports, Specification.Operation operation) throws Exception {
        try (ScriptedServer server = ScriptedServer.start(GENAUTH);
                HttpTransport transport = transports.get();
                ManagementClient client = client(server, transport)) {
            callClient(client, operation);
            RecordedRequest ofClient = last(server);
            callService(transport, server, operation);
            RecordedRequest ofService = last(server);

            assertThat(ofService.requestLine()).isEqualTo(ofClient.requestLine());
            assertThat(headers(ofService)).isEqualTo(headers(ofClient));
            assertThat(ofService.body()).isEqualTo(ofClient.body());
        }
    }

    /** A value with every character that one of the encodings in between might treat in its own way. */
    private static Specification.Operation awkward() {
        String value = "a b+c&d=e/f?g#h%i~j*k'l(m)n!o,p;q:r@s$t\u00e9\u4e2d\ud83d\ude00\"<>[]{}|\\^`%20";
        return new Specification.Operation(
                "MeteringAndBilling",
                "getOrderDetail",
                GetOrderDetailDto.builder().orderNo(value).build());
    }

    private static ManagementClient client(ScriptedServer server, HttpTransport transport) {
        return ManagementClient.builder()
                .host(server.uri("/pfx").toString())
                .accessKey("key-id", "key-secret")
                .transport(transport)
                .build();
    }

    private static void callClient(ManagementClient client, Specification.Operation operation) throws Exception {
        invoke(client, ManagementClient.class, operation);
    }

    private static void callService(HttpTransport transport, ScriptedServer server, Specification.Operation operation)
            throws Exception {
        Class<?> service = Class.forName("tallygate.genauth.services." + operation.section() + "Service");
        Retrofit retrofit =
                ManagementServices.over(transport, server.uri("/pfx").toString());
        Response<?> response = ((Call<?>) invoke(retrofit.create(service), service, operation)).execute();
        assertThat(response.code()).isEqualTo(200);
        assertThat(response.body()).isNotNull();
    }

    private static Object invoke(Object target, Class<?> type, Specification.Operation operation) throws Exception {
        Object request = operation.request();
        Method method = Arrays.stream(type.getMethods())
                .filter(candidate -> candidate.getName().equals(operation.id()))
                .filter(candidate -> request == null
                        ? candidate.getParameterCount() == 0
                        : candidate.getParameterCount() == 1 && candidate.getParameterTypes()[0].isInstance(request))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type.getSimpleName() + " has no " + operation.id()));
        return request == null ? method.invoke(target) : method.invoke(target, request);
    }

    private static RecordedRequest last(ScriptedServer server) {
        return server.requests().get(server.requests().size() - 1);
    }

    /** Without order, and without those that only the client sends. */
    private static TreeMap<String, String> headers(RecordedRequest request) {
        TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach((name, value) -> {
            boolean ofTheClient =
                    OF_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT)) || name.startsWith("x-authing-");
            if (!ofTheClient) {
                headers.put(name, value);
            }
        });
        return headers;
    }
}
