package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.sandbox.internal.genauth.GenauthApi;
import tallygate.sandbox.internal.json.JsonText;

final class TokenCallTest {
    private static Sandbox sandbox;
    private static GenauthHttp http;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start();
        http = new GenauthHttp(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void rightKeyPairBuysATokenThatNamesTheUserPool() throws Exception {
        String[] parts = http.token().split("\\.", -1);

        var claims = JsonText.readObject(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(parts).hasSize(3);
        assertThat(claims).containsEntry("scoped_userpool_id", "sandbox-user-pool");
        assertThat((int) claims.get("exp") - (int) claims.get("iat")).isEqualTo(7200);
    }

    @Test
    void responseHasTheLifetimeOfTheToken() throws Exception {
        HttpResponse<String> response = http.post(
                GenauthApi.TOKEN_PATH,
                "{\"accessKeyId\":\"%s\",\"accessKeySecret\":\"%s\"}"
                        .formatted(sandbox.accessKeyId(), sandbox.accessKeySecret()));

        assertThat(GenauthHttp.data(response)).containsEntry("expires_in", 7200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"accessKeyId\":\"sandbox-access-key-id\",\"accessKeySecret\":\"wrong\"}",
                "{\"accessKeyId\":\"wrong\",\"accessKeySecret\":\"sandbox-access-key-secret\"}",
                "{}"
            })
    void wrongKeyPairIsReportedInTheBody(String body) throws Exception {
        HttpResponse<String> response = http.post(GenauthApi.TOKEN_PATH, body);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(GenauthHttp.statusCode(response)).isEqualTo(401);
        assertThat(GenauthHttp.json(response)).doesNotContainKey("data");
    }

    @Test
    void bodyThatIsNotJsonIsABadRequest() throws Exception {
        assertThat(GenauthHttp.statusCode(http.post(GenauthApi.TOKEN_PATH, "accessKeyId=x")))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"made-up", "e30.e30.e30", "Bearer made-up"})
    void operationsRefuseTokensOfOthers(String authorization) throws Exception {
        assertThat(GenauthHttp.statusCode(http.get("/api/v3/get-usage-info", authorization)))
                .isEqualTo(401);
    }

    @Test
    void operationsTakeTheTokenBareAndWithAScheme() throws Exception {
        String token = http.token();

        assertThat(GenauthHttp.statusCode(http.get("/api/v3/get-usage-info", token)))
                .isEqualTo(200);
        assertThat(GenauthHttp.statusCode(http.get("/api/v3/get-usage-info", "Bearer " + token)))
                .isEqualTo(200);
    }
}
