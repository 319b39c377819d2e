package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PagarmeFailuresTest extends PagarmeSandboxSetup {
    @Test
    void onlyTheSecretKeyIsAccepted() throws Exception {
        assertThat(pagarme.getAs(PagarmeHttp.basic(sandbox.secretKey() + ":")).statusCode())
                .isEqualTo(200);
        for (String wrong : List.of("sk_test_other:", sandbox.secretKey(), sandbox.secretKey() + "x:")) {
            assertThat(pagarme.getAs(PagarmeHttp.basic(wrong)).statusCode())
                    .as(wrong)
                    .isEqualTo(401);
        }
        assertThat(pagarme.getAs(sandbox.secretKey()).statusCode()).isEqualTo(401);
    }

    @Test
    void eachRouteHasItsOwnLimitWhateverTheIds() throws Exception {
        sandbox.limitEachRoute(2);
        assertThat(pagarme.get(PagarmeHttp.ITEM).statusCode()).isEqualTo(200);
        assertThat(pagarme.get("/subscriptions/sub_SandboxAcme00001/items/si_SandboxStorageGb")
                        .statusCode())
                .isEqualTo(200);
        assertThat(pagarme.get(PagarmeHttp.ITEM).statusCode()).isEqualTo(429);
        assertThat(pagarme.get(PagarmeHttp.USAGES).statusCode()).isEqualTo(200);

        sandbox.advanceClock(Duration.ofMinutes(1));
        assertThat(pagarme.get(PagarmeHttp.ITEM).statusCode()).isEqualTo(200);

        sandbox.limitEachRoute(Integer.MAX_VALUE);
        for (int i = 0; i < 3; i++) {
            assertThat(pagarme.get(PagarmeHttp.ITEM).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"UNAUTHORIZED, 401", "FORBIDDEN, 403", "TOO_MANY_REQUESTS, 429", "SERVER_ERROR, 500", "HTML, 200"})
    void failureOnRequestRecordsNothing(Failure failure, int status) throws Exception {
        sandbox.failNext(PagarmeHttp.USAGES, failure);

        assertThat(pagarme.post(PagarmeHttp.USAGES, PagarmeHttp.USAGE).statusCode())
                .isEqualTo(status);
        assertThat(sandbox.accepted()).isEmpty();
        assertThat(pagarme.post(PagarmeHttp.USAGES, PagarmeHttp.USAGE).statusCode())
                .isEqualTo(200);
        assertThat(sandbox.requests(PagarmeHttp.USAGES)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET", "CUT_OFF"})
    void lostResponseLeavesTheUsageRecordedOnce(Failure failure) throws Exception {
        sandbox.failNext(failure);

        assertThatThrownBy(() -> pagarme.write("POST", PagarmeHttp.USAGES, PagarmeHttp.USAGE, "k"))
                .isInstanceOf(IOException.class);
        assertThat(pagarme.write("POST", PagarmeHttp.USAGES, PagarmeHttp.USAGE, "k")
                        .statusCode())
                .isEqualTo(200);
        assertThat(sandbox.accepted()).hasSize(1);
    }

    @Test
    void serverErrorAfterwardsLeavesTheUsageRecordedOnce() throws Exception {
        sandbox.failNext(Failure.SERVER_ERROR_AFTERWARDS);

        assertThat(pagarme.write("POST", PagarmeHttp.USAGES, PagarmeHttp.USAGE, "k")
                        .statusCode())
                .isEqualTo(500);
        assertThat(sandbox.accepted()).hasSize(1);
        assertThat(pagarme.write("POST", PagarmeHttp.USAGES, PagarmeHttp.USAGE, "k")
                        .statusCode())
                .isEqualTo(200);
        assertThat(sandbox.accepted()).hasSize(1);
    }

    @Test
    void failureThatThisApiNeverHasIsRejected() throws Exception {
        assertThatThrownBy(() -> sandbox.failAll(Failure.SERVER_ERROR_IN_BODY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SERVER_ERROR_IN_BODY")
                .hasMessageContaining("TOO_MANY_REQUESTS");

        PlainHttp http = new PlainHttp(sandbox.origin());
        assertThat(http.send("POST", "/sandbox/fail-next?failure=forbidden-in-body", "", PlainHttp.TIMEOUT)
                        .statusCode())
                .isEqualTo(400);
        assertThat(http.send("POST", "/sandbox/fail-next?failure=forbidden", "", PlainHttp.TIMEOUT)
                        .statusCode())
                .isEqualTo(200);
        assertThat(pagarme.get(PagarmeHttp.ITEM).statusCode()).isEqualTo(403);
    }

    @Test
    void clockGoesForwardOnly() {
        assertThatThrownBy(() -> sandbox.advanceClock(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sandbox.limitEachRoute(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
