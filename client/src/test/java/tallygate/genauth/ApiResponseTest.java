package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.genauth.FaultyServer.READ;
import static tallygate.genauth.MeteringAndBillingOperations.COST_CONTACT_CLICK;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.ApiResponse;
import tallygate.genauth.model.ClickCostContactDto;
import tallygate.transport.Headers;

/** Successful responses with status, headers and request id. */
class ApiResponseTest {
    private final FaultyServer server = new FaultyServer();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void statusHeadersAndRequestIdComeWithTheValue(boolean async) {
        respond(201, "{\"statusCode\":200,\"requestId\":\"in-body\",\"data\":{\"a\":\"b\"}}");

        ApiResponse<Map<String, Object>> response = async
                ? server.client.async().callForResponse(READ, Map.of()).join()
                : server.client.callForResponse(READ, Map.of());

        assertThat(response.value()).containsKey("data");
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.headers().first("x-quota")).contains("7");
        assertThat(response.requestId()).contains("in-body");
        assertThat(response).hasToString("ApiResponse[status=201, requestId=in-body]");
        assertThat(server.wire.openResponses()).isZero();
    }

    @Test
    void requestIdIsInAHeaderWhereTheBodyHasNone() {
        respond(200, "{\"statusCode\":200}");

        assertThat(server.client.callForResponse(READ, Map.of()).requestId()).contains("in-header");
    }

    @Test
    void responseWithoutAValueHasTheRest() {
        server.wire.on(COST_CONTACT_CLICK.path(), FakeGenAuth.http(204, "text/plain", ""));

        ApiResponse<Void> response = server.client.callForResponse(
                COST_CONTACT_CLICK, ClickCostContactDto.builder().build());

        assertThat(response.value()).isNull();
        assertThat(response.status()).isEqualTo(204);
        assertThat(response.requestId()).isEmpty();
    }

    private void respond(int status, String body) {
        server.respondWith((request, wire) -> CompletableFuture.completedFuture(
                wire.response(status, Headers.of("x-quota", "7", "x-request-id", "in-header"), body)));
    }
}
