package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.genauth.ApplicationOperations.UPDATE_APPLICATION;
import static tallygate.genauth.CustomFieldOperations.GET_CUSTOM_DATA;
import static tallygate.genauth.MeteringAndBillingOperations.COST_CONTACT_CLICK;
import static tallygate.genauth.PermissionOperations.LIST_RESOURCES;
import static tallygate.genauth.PostOperations.GET_POST;
import static tallygate.genauth.UserOperations.GET_USER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.error.PermissionDeniedException;
import tallygate.core.error.UnsuccessfulException;
import tallygate.core.fixture.ExpectedRequest;
import tallygate.core.fixture.JsonTree;
import tallygate.core.fixture.RequestValues;
import tallygate.core.fixture.SectionView;
import tallygate.genauth.model.ClickCostContactDto;
import tallygate.genauth.model.GetCustomDataDto;
import tallygate.genauth.model.GetPostDto;
import tallygate.genauth.model.GetRowDto;
import tallygate.genauth.model.GetUserDto;
import tallygate.genauth.model.ListResourcesDto;
import tallygate.genauth.model.SuccessReport;
import tallygate.genauth.model.TargetType;
import tallygate.genauth.model.UpdateApplicationDto;
import tallygate.genauth.model.UserSingleRespDto;
import tallygate.json.MissingPropertyException;
import tallygate.spec.ExampleValues.Completeness;
import tallygate.spec.SpecifiedOperation;

/** Responses that servers of the vendor send although the documents show others. */
@OverTransports
class UndocumentedShapesTest {
    private final FakeGenAuth server = new FakeGenAuth();
    private final ManagementClient client = ManagementClient.builder()
            .accessKey("key-id", "key-secret")
            .transport(server)
            .build();

    @ParameterizedTest
    @EnumSource
    @DisplayName("C79 nothing in the body where nothing is documented is a success")
    void emptyBodyIsASuccessWhereNothingIsDocumented(Caller caller) {
        for (int status : new int[] {200, 201, 204}) {
            server.on(COST_CONTACT_CLICK.path(), FakeGenAuth.http(status, "text/plain", ""));

            assertThat(caller.call(
                            client,
                            COST_CONTACT_CLICK,
                            ClickCostContactDto.builder().build()))
                    .isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C78 a response that is documented bare is decoded from the data of an envelope")
    void bareResponseArrivesInAnEnvelope(Caller caller) throws Throwable {
        assertThat(bare()).hasSize(13);
        for (SpecifiedOperation operation : bare()) {
            Object request = EveryOperation.VALUES.read(
                    operation.requestType(), RequestValues.REQUIRED_PROPERTIES.of(operation));
            Map<String, Object> data = DocumentedResponses.of(operation, Completeness.EVERY_PROPERTY);
            Map<String, Object> envelope = Map.of("statusCode", 200, "message", "ok", "data", data);
            server.on(
                    new ExpectedRequest(operation, RequestValues.REQUIRED_PROPERTIES.of(operation)).path(),
                    FakeGenAuth.json(EveryOperation.VALUES.json(envelope)));

            Object response = call(caller, operation, request);

            assertThat(EveryOperation.VALUES.tree(operation.responseType(), response))
                    .as("%s", operation)
                    .isEqualTo(JsonTree.of(data));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C78 a response that is documented in an envelope is decoded from bare data")
    void envelopedResponseArrivesBare(Caller caller) {
        server.on(GET_USER.path(), FakeGenAuth.json("{\"userId\":\"u1\",\"status\":\"Activated\",\"new\":1}"));

        UserSingleRespDto response =
                caller.call(client, GET_USER, GetUserDto.builder().userId("u1").build());

        assertThat(response.data().userId()).isEqualTo("u1");
        assertThat(response.data().unknownProperties()).containsOnlyKeys("new");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C78 a body of neither shape stays what it is")
    void bodyOfNeitherShapeIsNotGuessed(Caller caller) {
        server.on(GET_USER.path(), FakeGenAuth.json("{\"error\":\"down\"}"));
        UserSingleRespDto response =
                caller.call(client, GET_USER, GetUserDto.builder().userId("u1").build());
        assertThat(response.unknownProperties()).containsOnlyKeys("error");
        assertThatThrownBy(response::data).isInstanceOf(MissingPropertyException.class);

        server.on(GET_POST.path(), FakeGenAuth.json("{\"statusCode\":200,\"code\":\"p1\",\"data\":{\"code\":\"p2\"}}"));
        assertThat(caller.call(client, GET_POST, GetPostDto.builder().code("p1").build())
                        .code())
                .isEqualTo("p1");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C77 a success that reports that nothing was done is an exception with the response attached")
    void unsuccessfulResponseIsAnException(Caller caller) throws Exception {
        assertThat(reporting()).hasSizeGreaterThan(100);
        for (SpecifiedOperation operation : reporting()) {
            Object request = EveryOperation.VALUES.read(
                    operation.requestType(), RequestValues.REQUIRED_PROPERTIES.of(operation));
            server.on(
                    new ExpectedRequest(operation, RequestValues.REQUIRED_PROPERTIES.of(operation)).path(),
                    FakeGenAuth.json(unsuccessful(operation)));

            assertThatThrownBy(() -> call(caller, operation, request))
                    .as("%s", operation)
                    .isInstanceOfSatisfying(UnsuccessfulException.class, e -> {
                        assertThat(e.operation()).isEqualTo(operation.id());
                        assertThat(e.attempts()).isOne();
                        assertThat(e.outcomeUnknown()).isFalse();
                        assertThat(e.response(SuccessReport.class).orElseThrow().succeeded())
                                .isFalse();
                    });
        }
        assertThat(server.openResponses()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C77 the report is a value where the client says so")
    void unsuccessfulResponseIsAValueIfAskedFor(Caller caller) {
        server.on(
                UPDATE_APPLICATION.path(),
                FakeGenAuth.json(
                        "{\"statusCode\":200,\"requestId\":\"r-7\",\"message\":\"m\",\"data\":{\"success\":\"false\"}}"));
        UpdateApplicationDto request =
                UpdateApplicationDto.builder().appId("a1").build();
        ManagementClient lenient = ManagementClient.builder()
                .accessKey("key-id", "key-secret")
                .transport(server)
                .failIfUnsuccessful(false)
                .build();

        assertThat(caller.call(lenient, UPDATE_APPLICATION, request).data().success())
                .isFalse();
        assertThatThrownBy(() -> caller.call(client, UPDATE_APPLICATION, request))
                .isInstanceOfSatisfying(UnsuccessfulException.class, e -> {
                    assertThat(e.requestId()).contains("r-7");
                    assertThat(e.apiMessage()).contains("m");
                    assertThat(e).hasMessageContainingAll("updateApplication", "did nothing");
                });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C86 a refusal within the data is one, while reading pages as well")
    void refusalWithinTheData(Caller caller) {
        server.on(
                LIST_RESOURCES.path(),
                FakeGenAuth.json("{\"statusCode\":200,\"message\":\"ok\",\"data\":"
                        + "{\"statusCode\":403,\"apiCode\":7,\"message\":\"no\",\"requestId\":\"r-8\"}}"));

        assertThatThrownBy(() -> caller.call(
                        client, LIST_RESOURCES, ListResourcesDto.builder().build()))
                .isInstanceOfSatisfying(PermissionDeniedException.class, e -> {
                    assertThat(e.apiCode()).hasValue(7);
                    assertThat(e.requestId()).contains("r-8");
                });
        assertThatThrownBy(() -> client.listResourcesPaged(
                                ListResourcesDto.builder().build())
                        .iterator()
                        .next())
                .isInstanceOf(PermissionDeniedException.class);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C84 a property that not all sources know may be left out")
    void disputedPropertyMayBeLeftOut(Caller caller) {
        server.on(GET_CUSTOM_DATA.path(), FakeGenAuth.json("{\"statusCode\":200,\"message\":\"ok\",\"data\":{}}"));

        GetCustomDataDto request = GetCustomDataDto.builder()
                .targetType(TargetType.USER)
                .targetIdentifier("u1")
                .build();
        assertThat(caller.call(client, GET_CUSTOM_DATA, request).data()).isEmpty();

        assertThat(server.requestsTo(GET_CUSTOM_DATA.path()))
                .last()
                .extracting(sent -> sent.uri().getQuery())
                .isEqualTo("targetType=USER&targetIdentifier=u1");
        assertThat(GetRowDto.builder().modelId("m1").rowId("r1").build().showFieldId())
                .isEmpty();
    }

    private Object call(Caller caller, SpecifiedOperation operation, Object request) throws Throwable {
        return (caller == Caller.SYNC ? SectionView.SYNC : SectionView.ASYNC).call(client, operation, request);
    }

    /** All but one whose own property is called data. */
    private static List<SpecifiedOperation> bare() {
        return EveryOperation.stream()
                .filter(operation -> operation.responseType() != null)
                .filter(operation -> !schema(operation).containsKey("x-envelope"))
                .filter(operation -> !operation.id().equals("previewEmailTemplate"))
                .toList();
    }

    private static List<SpecifiedOperation> reporting() {
        return EveryOperation.stream()
                .filter(operation -> operation.responseType() != null)
                .filter(operation -> schema(operation).containsKey("x-success"))
                .toList();
    }

    /** The documented response, with its flag of success lowered. */
    @SuppressWarnings("unchecked")
    private static String unsuccessful(SpecifiedOperation operation) {
        Map<String, Object> body = DocumentedResponses.of(operation, Completeness.REQUIRED_PROPERTIES);
        String[] path = String.valueOf(schema(operation).get("x-success")).split("\\.", -1);
        Map<String, Object> holder = path.length == 1 ? body : (Map<String, Object>) body.get(path[0]);
        holder.put(path[path.length - 1], false);
        return EveryOperation.VALUES.json(body);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> schema(SpecifiedOperation operation) {
        return (Map<String, Object>) operation.specification().schemas().get(operation.responseType());
    }
}
