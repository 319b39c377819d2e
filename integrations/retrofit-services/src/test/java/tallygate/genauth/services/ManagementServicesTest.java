package tallygate.genauth.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Response;
import retrofit2.Retrofit;
import tallygate.genauth.model.ClickCostContactDto;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.genauth.model.CostGetOrdersRespDto;
import tallygate.genauth.model.GetOrdersDto;
import tallygate.json.MalformedJsonException;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

final class ManagementServicesTest {
    @Test
    void responseIsTyped() throws IOException {
        String body = "{\"statusCode\":200,\"message\":\"ok\",\"data\":{\"usages\":[{\"modelCode\":\"MAU\","
                + "\"amount\":\"10\",\"current\":\"3\",\"newer\":1.10}]}}";
        CostGetCurrentUsageRespDto usage = answered(200, body).body();

        assertThat(usage.data().usages().get(0).current()).isEqualTo("3");
        assertThat(usage.data().usages().get(0).unknownProperties()).containsEntry("newer", new BigDecimal("1.10"));
    }

    @Test
    void serviceIsMadeByRetrofit() throws IOException {
        try (ScriptedServer server = answering(200, "{\"statusCode\":200,\"data\":{\"totalCount\":0,\"list\":[]}}");
                HttpTransport transport = JdkTransport.create()) {
            String baseUrl = server.uri("").toString();
            // snippet:start services
            Retrofit retrofit = ManagementServices.over(transport, baseUrl);
            MeteringAndBillingService billing = retrofit.create(MeteringAndBillingService.class);
            Response<CostGetOrdersRespDto> page =
                    billing.getOrders(GetOrdersDto.builder().page(1).build()).execute();
            // snippet:end services

            assertThat(page.body().data().list()).isEmpty();
        }
    }

    @Test
    void refusalInsideAnHttp200IsInTheBody() throws IOException {
        Response<CostGetCurrentUsageRespDto> response = answered(200, "{\"statusCode\":403,\"message\":\"no\"}");

        assertThat(response.isSuccessful()).isTrue();
        assertThat(response.body().statusCode()).isEqualTo(403);
    }

    @Test
    void otherStatusIsAnErrorBody() throws IOException {
        Response<CostGetCurrentUsageRespDto> response = answered(503, "busy");

        assertThat(response.code()).isEqualTo(503);
        assertThat(response.errorBody().string()).isEqualTo("busy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{\"statusCode\":200", "{} {}", "null"})
    void invalidDocumentThrowsMalformedJsonException(String body) {
        assertThatThrownBy(() -> answered(200, body)).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void operationWithoutADocumentedResponseShowsTheEnvelope() throws IOException {
        try (ScriptedServer server = answering(200, "{\"statusCode\":499,\"message\":\"no\"}");
                HttpTransport transport = JdkTransport.create()) {
            Map<String, Object> envelope = service(server, transport)
                    .costContactClick(ClickCostContactDto.builder().build())
                    .execute()
                    .body();

            assertThat(envelope).containsEntry("statusCode", new BigDecimal(499));
        }
    }

    @Test
    void queryIsWrittenAsTheClientWritesIt() {
        Map<String, String> query = new EncodedQuery()
                .add("ids", List.of("a,b", "c d"))
                .add("amount", new BigDecimal("1E+3"))
                .add("empty", "")
                .add("absent", Optional.empty())
                .add("none", List.of())
                .add("nothing", null)
                .add("a b", Optional.of("~*+"))
                .toMap();

        assertThat(query.toString()).isEqualTo("{ids=a%2Cb,c%20d, amount=1000, empty=, a%20b=~%2A%2B}");
    }

    private static Response<CostGetCurrentUsageRespDto> answered(int status, String body) throws IOException {
        try (ScriptedServer server = answering(status, body);
                HttpTransport transport = JdkTransport.create()) {
            return service(server, transport).getUsageInfo().execute();
        }
    }

    private static ScriptedServer answering(int status, String body) {
        return ScriptedServer.start(Script.answer(Responses.of(status, body, "Content-Type: application/json")));
    }

    private static MeteringAndBillingService service(ScriptedServer server, HttpTransport transport) {
        return ManagementServices.over(transport, server.uri("").toString()).create(MeteringAndBillingService.class);
    }
}
