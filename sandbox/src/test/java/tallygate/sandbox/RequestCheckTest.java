package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestCheckTest {
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/v3/create-group | {} | Parameter code is required",
                "POST | /api/v3/create-group | {\"code\":null} | Parameter code is required",
                "POST | /api/v3/create-user | {\"email\":1} | Parameter email must be a text",
                "POST | /api/v3/create-user | {\"emailVerified\":\"yes\"} | Parameter emailVerified must be true or false",
                "POST | /api/v3/create-user | {\"customData\":[]} | Parameter customData must be an object",
                "POST | /api/v3/delete-users-batch | {\"userIds\":\"a\"} | Parameter userIds must be a list",
                "POST | /api/v3/delete-users-batch | {\"userIds\":[\"a\",1]} | Parameter userIds[1] must be a text",
                "POST | /api/v3/create-users-batch | {\"list\":[{\"name\":1}]} | Parameter list[0].name must be a text",
                "POST | /api/v3/list-users | {\"options\":{\"pagination\":{\"page\":1.5}}} |"
                        + " Parameter options.pagination.page must be a whole number",
                "POST | /api/v3/update-tenant-cooperator | {} | Parameter userId is required",
                "GET | /api/v3/get-user | '' | Parameter userId is required",
                "GET | /api/v3/list-groups?page=one | '' | Parameter page must be a whole number",
                "GET | /api/v3/get-all-groups?fetchMembers=1 | '' | Parameter fetchMembers must be true or false",
            })
    void missingOrMistypedPropertyIsNamed(String method, String target, String body, String message) throws Exception {
        HttpResponse<String> response = http.send(method, target, body, http.token());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(GenauthHttp.json(response))
                .containsEntry("statusCode", 400)
                .containsEntry("message", message)
                .doesNotContainKey("data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v3/ip-list/1", "/api/v3/user-list/1", "/api/v3/risk-list-policy/a%20b"})
    void idInThePathIsThatOfTheRequest(String path) throws Exception {
        HttpResponse<String> response = http.send("DELETE", path, "", http.token());

        assertThat(GenauthHttp.json(response)).containsEntry("statusCode", 200).doesNotContainKey("apiCode");
    }

    @Test
    void idMissingInThePathIsNoOperation() throws Exception {
        assertThat(http.send("DELETE", "/api/v3/ip-list/", "", http.token()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void parameterInTheQueryOfAPostCountsAsSent() throws Exception {
        HttpResponse<String> response = http.post("/api/v3/update-tenant-cooperator?userId=1", "{}", http.token());

        assertThat(String.valueOf(GenauthHttp.json(response).get("message"))).doesNotContain("userId");
    }
}
