package tallygate.genauth.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import tallygate.genauth.ManagementClient;
import tallygate.genauth.model.DeleteByIdDto;
import tallygate.genauth.model.GetOrderDetailDto;
import tallygate.genauth.model.ListTenantsDto;
import tallygate.genauth.model.UpdateMultipleTenantAdminDto;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.Specification;
import tallygate.spec.SpecifiedOperation;
import tallygate.transport.Headers;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.retrofit.RetrofitTransport;
import tallygate.transport.tck.server.RecordedRequest;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

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

    /** A value with every character that one of the encodings in between might treat in its own way. */
    private static final String AWKWARD =
            "a b+c&d=e/f?g#h%i~j*k'l(m)n!o,p;q:r@s$t\u00e9\u4e2d\ud83d\ude00\"<>[]{}|\\^`%20";

    private static final Specification SPECIFICATION = Specification.genauthManagement();

    static Stream<Arguments> sectionsOverEachTransport() {
        return SPECIFICATION.sections().stream()
                .flatMap(section -> transports().map(transport -> Arguments.of(section, transport, requests(section))));
    }

    static Stream<Arguments> awkwardOverEachTransport() {
        return transports().map(transport -> Arguments.of("awkward values", transport, awkward()));
    }

    @ParameterizedTest(name = "{0} over {1}")
    @MethodSource({"sectionsOverEachTransport", "awkwardOverEachTransport"})
    void sameBytesOverTheClientsPipeline(String name, Supplier<HttpTransport> transports, List<RequestOf> requests)
            throws Exception {
        try (ScriptedServer server = ScriptedServer.start(GENAUTH);
                HttpTransport transport = transports.get();
                ManagementClient client = client(server, transport)) {
            for (RequestOf request : requests) {
                callClient(client, request);
                RecordedRequest ofClient = last(server);
                callService(client.authenticatedTransport(), server, request);
                RecordedRequest ofService = last(server);

                assertThat(ofService.requestLine()).as(request.toString()).isEqualTo(ofClient.requestLine());
                assertThat(headersOfTheOperation(ofService, request))
                        .as(request.toString())
                        .isEqualTo(ofClient.headers());
                assertThat(ofService.body()).as(request.toString()).isEqualTo(ofClient.body());
            }
            assertThat(server.requests()).hasSize(2 * requests.size() + 1); // and one for the token
        }
    }

    @ParameterizedTest(name = "{0} over {1}")
    @MethodSource({"sectionsOverEachTransport", "awkwardOverEachTransport"})
    void sameBytesOverABareTransportButForTheClientsHeaders(
            String name, Supplier<HttpTransport> transports, List<RequestOf> requests) throws Exception {
        try (ScriptedServer server = ScriptedServer.start(GENAUTH);
                HttpTransport transport = transports.get();
                ManagementClient client = client(server, transport)) {
            for (RequestOf request : requests) {
                callClient(client, request);
                RecordedRequest ofClient = last(server);
                callService(transport, server, request);
                RecordedRequest ofService = last(server);

                assertThat(ofService.requestLine()).as(request.toString()).isEqualTo(ofClient.requestLine());
                assertThat(headers(ofService)).as(request.toString()).isEqualTo(headers(ofClient));
                assertThat(ofService.body()).as(request.toString()).isEqualTo(ofClient.body());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/../b", "..\\a", "%2e%2E", "a%2F..", ".%5cb", "\n/..", "\ud800"})
    void pathValueThatTheClientRefusesIsRefused(String value) throws Exception {
        RequestOf request = new RequestOf(
                "RiskList", "deleteById", DeleteByIdDto.builder().id(value).build());

        assertRefusedByBoth(request);
    }

    @Test
    void queryValueThatTheClientRefusesIsRefused() throws Exception {
        assertRefusedByBoth(new RequestOf(
                "MeteringAndBilling",
                "getOrderDetail",
                GetOrderDetailDto.builder().orderNo("\ude00").build()));
    }

    @Test
    void nestedQueryValueIsRefused() throws Exception {
        assertRefusedByBoth(new RequestOf(
                "Tenant",
                "listTenants",
                ListTenantsDto.builder().source(Map.of("a", "b")).build()));
    }

    @Test
    void serviceMethodIsDeprecatedWhereTheSpecificationSaysSo() throws Exception {
        List<String> deprecated = new ArrayList<>();
        for (String section : SPECIFICATION.sections()) {
            for (Method method : service(section).getMethods()) {
                if (method.isAnnotationPresent(Deprecated.class)) {
                    deprecated.add(section + "." + method.getName());
                }
            }
        }

        assertThat(Set.copyOf(deprecated))
                .isNotEmpty()
                .isEqualTo(SpecifiedOperation.allOf(SPECIFICATION).stream()
                        .filter(SpecifiedOperation::deprecated)
                        .map(operation -> operation.section() + "." + operation.id())
                        .collect(Collectors.toSet()));
    }

    private static Stream<Named<Supplier<HttpTransport>>> transports() {
        return Stream.of(
                Named.of("JdkTransport", JdkTransport::create),
                Named.of("RetrofitTransport", RetrofitTransport::create));
    }

    /** All operations of a section, each with every property and with those alone that it needs. */
    private static Named<List<RequestOf>> requests(String section) {
        List<RequestOf> requests = SpecifiedOperation.allOf(SPECIFICATION).stream()
                .filter(operation -> operation.section().equals(section))
                .flatMap(operation -> Stream.of(Completeness.values())
                        .map(completeness -> RequestOf.documented(operation, completeness)))
                .toList();
        assertThat(requests).as(section).isNotEmpty();
        return Named.of(requests.size() + " requests", requests);
    }

    private static Named<List<RequestOf>> awkward() {
        return Named.of(
                "one for each place",
                List.of(
                        new RequestOf(
                                "MeteringAndBilling",
                                "getOrderDetail",
                                GetOrderDetailDto.builder().orderNo(AWKWARD).build()),
                        new RequestOf(
                                "RiskList",
                                "deleteById",
                                DeleteByIdDto.builder().id(AWKWARD).build()),
                        new RequestOf(
                                "Tenant",
                                "updateMultipleTenantAdmin",
                                UpdateMultipleTenantAdminDto.builder()
                                        .userId(AWKWARD)
                                        .tenantIds(List.of(AWKWARD))
                                        .build())));
    }

    private static void assertRefusedByBoth(RequestOf request) throws Exception {
        try (ScriptedServer server = ScriptedServer.start(GENAUTH);
                HttpTransport transport = JdkTransport.create();
                ManagementClient client = client(server, transport)) {
            assertThatThrownBy(() -> callClient(client, request)).hasCauseInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> callService(transport, server, request))
                    .hasCauseInstanceOf(IllegalArgumentException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    private static ManagementClient client(ScriptedServer server, HttpTransport transport) {
        return ManagementClient.builder()
                .host(server.uri("/pfx").toString())
                .accessKey("key-id", "key-secret")
                .transport(transport)
                .build();
    }

    private static void callClient(ManagementClient client, RequestOf request) throws Exception {
        invoke(client, ManagementClient.class, request);
    }

    private static void callService(HttpTransport transport, ScriptedServer server, RequestOf request)
            throws Exception {
        Class<?> service = service(request.section());
        Retrofit retrofit =
                ManagementServices.over(transport, server.uri("/pfx").toString());
        Response<?> response = ((Call<?>) invoke(retrofit.create(service), service, request)).execute();
        assertThat(response.code()).isEqualTo(200);
        assertThat(response.body()).isNotNull();
    }

    private static Class<?> service(String section) throws ClassNotFoundException {
        return Class.forName("tallygate.genauth.services." + section + "Service");
    }

    private static Object invoke(Object target, Class<?> type, RequestOf call) throws Exception {
        Object request = call.request();
        Method method = Arrays.stream(type.getMethods())
                .filter(candidate -> candidate.getName().equals(call.operation()))
                .filter(candidate -> request == null
                        ? candidate.getParameterCount() == 0
                        : candidate.getParameterCount() == 1 && candidate.getParameterTypes()[0].isInstance(request))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type.getSimpleName() + " has no " + call.operation()));
        return request == null ? method.invoke(target) : method.invoke(target, request);
    }

    private static RecordedRequest last(ScriptedServer server) {
        return server.requests().get(server.requests().size() - 1);
    }

    /** Without order, and without those that only the client sends. */
    private static Map<String, String> headers(RecordedRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach((name, value) -> {
            boolean ofTheClient =
                    OF_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT)) || name.startsWith("x-authing-");
            if (!ofTheClient) {
                headers.put(name, value);
            }
        });
        return headers;
    }

    /** The authenticated transport gives credentials to every request; the client knows the one operation without any. */
    private static Headers headersOfTheOperation(RecordedRequest ofService, RequestOf request) {
        return request.operation().equals("getManagementToken")
                ? ofService.headers().toBuilder()
                        .remove("authorization")
                        .remove("x-authing-userpool-id")
                        .build()
                : ofService.headers();
    }
}
