package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.sandbox.internal.genauth.GenauthApi;

final class FailuresTest {
    private static final String USAGE = "/api/v3/get-usage-info";

    private Sandbox sandbox;
    private GenauthHttp http;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start();
        http = new GenauthHttp(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORIZED, 401, 401",
        "UNAUTHORIZED_IN_BODY, 200, 401",
        "PAYMENT_REQUIRED, 402, 402",
        "PAYMENT_REQUIRED_IN_BODY, 200, 402",
        "FORBIDDEN, 403, 403",
        "FORBIDDEN_IN_BODY, 200, 403",
        "TOO_MANY_REQUESTS, 429, 429",
        "TOO_MANY_REQUESTS_IN_BODY, 200, 429",
        "SERVER_ERROR, 500, 500",
        "SERVER_ERROR_IN_BODY, 200, 500",
        "UNSUCCESSFUL_IN_BODY, 200, 200",
    })
    void failsOnceInTheDocumentedWay(Failure failure, int status, int statusCode) throws Exception {
        sandbox.failNext(failure);

        HttpResponse<String> failed = http.get(USAGE);
        assertThat(failed.statusCode()).isEqualTo(status);
        assertThat(GenauthHttp.statusCode(failed)).isEqualTo(statusCode);
        assertThat(failed.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 429);
        assertThat(GenauthHttp.statusCode(http.get(USAGE))).isEqualTo(200);
    }

    @Test
    void slowAnswerOutlastsAShortTimeout() throws Exception {
        String token = http.token();
        sandbox.failNext(Failure.SLOW);

        assertThatThrownBy(() -> http.get(USAGE, token, Duration.ofMillis(200)))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void closingDoesNotWaitForASlowAnswer() throws Exception {
        String token = http.token();
        sandbox.failNext(Failure.SLOW);
        assertThatThrownBy(() -> http.get(USAGE, token, Duration.ofMillis(100)))
                .isInstanceOf(HttpTimeoutException.class);

        assertTimeout(Duration.ofSeconds(2), sandbox::close);
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_OFF", "CONNECTION_RESET"})
    void connectionBreaks(Failure failure) throws Exception {
        String token = http.token();
        sandbox.failAll(failure);

        assertThatThrownBy(() -> http.get(USAGE, token))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void htmlComesInPlaceOfJson() throws Exception {
        sandbox.failNext(Failure.HTML);

        HttpResponse<String> response = http.get(USAGE);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(response.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void failureOfOnePathLeavesTheOthersAlone() throws Exception {
        sandbox.failNext("/api/v3/get-orders", Failure.FORBIDDEN);

        assertThat(http.get(USAGE).statusCode()).isEqualTo(200);
        assertThat(http.get("/api/v3/get-orders").statusCode()).isEqualTo(403);
    }

    @Test
    void tokenCallFailsOnlyWhenNamed() throws Exception {
        sandbox.failAll(Failure.SERVER_ERROR);
        assertThat(http.token()).isNotBlank();

        sandbox.failNext(GenauthApi.TOKEN_PATH, Failure.SERVER_ERROR);
        assertThat(http.post(GenauthApi.TOKEN_PATH, "{}").statusCode()).isEqualTo(500);
    }

    @Test
    void lastingFailureEndsWithRecovery() throws Exception {
        sandbox.failAll(USAGE, Failure.SERVER_ERROR);
        assertThat(http.get(USAGE).statusCode()).isEqualTo(500);
        assertThat(http.get(USAGE).statusCode()).isEqualTo(500);

        sandbox.recover();
        assertThat(http.get(USAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void failuresAreAnsweredInTheOrderAskedFor() throws Exception {
        sandbox.failNext(Failure.FORBIDDEN);
        sandbox.failNext(Failure.SERVER_ERROR);

        assertThat(http.get(USAGE).statusCode()).isEqualTo(403);
        assertThat(http.get(USAGE).statusCode()).isEqualTo(500);
    }

    @Test
    void requestsAreCountedByPathFailedOnesIncluded() throws Exception {
        String token = http.token();
        sandbox.failNext(Failure.SERVER_ERROR);
        http.get(USAGE, token);
        http.get(USAGE + "?x=1", token);

        assertThat(sandbox.requests(USAGE)).isEqualTo(2);
        assertThat(sandbox.tokenRequests()).isEqualTo(1);
        assertThat(sandbox.requests("/api/v3/get-orders")).isZero();
    }

    @Test
    void switchesWorkOverTheWire() throws Exception {
        assertThat(http.post("/sandbox/fail-next?failure=payment-required", "").statusCode())
                .isEqualTo(200);
        assertThat(http.get(USAGE).statusCode()).isEqualTo(402);

        http.post("/sandbox/fail-all?failure=forbidden&path=" + USAGE, "");
        assertThat(http.get(USAGE).statusCode()).isEqualTo(403);
        assertThat(http.get("/api/v3/get-orders").statusCode()).isEqualTo(200);

        http.post("/sandbox/recover", "");
        assertThat(http.get(USAGE).statusCode()).isEqualTo(200);
        assertThat(GenauthHttp.json(http.get("/sandbox/requests", ""))).containsEntry(USAGE, 3);
    }

    @Test
    void unknownSwitchSaysWhichThereAre() throws Exception {
        HttpResponse<String> wrongName = http.post("/sandbox/fail-next?failure=teapot", "");
        assertThat(wrongName.statusCode()).isEqualTo(400);
        assertThat(wrongName.body()).contains("too-many-requests", "cut-off");

        HttpResponse<String> wrongPath = http.post("/sandbox/explode", "");
        assertThat(wrongPath.statusCode()).isEqualTo(404);
        assertThat(wrongPath.body()).contains("/sandbox/fail-next");
    }
}
