package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PagarmeKeysTest extends PagarmeSandboxSetup {
    @Test
    void sameKeyAndRequestGetTheSameResponseWithoutASecondUsage() throws Exception {
        String first = pagarme.write("POST", PagarmeHttp.USAGES, PagarmeHttp.USAGE, "k")
                .body();
        sandbox.advanceClock(Duration.ofHours(23));

        assertThat(pagarme.write("POST", PagarmeHttp.USAGES, PagarmeHttp.USAGE, "k")
                        .body())
                .isEqualTo(first);
        assertThat(sandbox.accepted()).hasSize(1);
    }

    @Test
    void keyIsForgottenAfter24Hours() throws Exception {
        pagarme.write("POST", PagarmeHttp.USAGES, PagarmeHttp.USAGE, "k");
        sandbox.advanceClock(Duration.ofHours(24));
        pagarme.write("POST", PagarmeHttp.USAGES, PagarmeHttp.USAGE, "k");

        assertThat(sandbox.accepted()).hasSize(2);
    }

    @Test
    void keysDifferByCaseAndWithoutOneEveryRequestCounts() throws Exception {
        pagarme.write("POST", PagarmeHttp.USAGES, PagarmeHttp.USAGE, "k");
        pagarme.write("POST", PagarmeHttp.USAGES, PagarmeHttp.USAGE, "K");
        pagarme.post(PagarmeHttp.USAGES, PagarmeHttp.USAGE);
        pagarme.post(PagarmeHttp.USAGES, PagarmeHttp.USAGE);

        assertThat(sandbox.accepted()).hasSize(4);
    }

    @Test
    void keyOfAnotherRequestIsRejected() throws Exception {
        pagarme.write("POST", PagarmeHttp.USAGES, PagarmeHttp.USAGE, "k");
        HttpResponse<String> otherBody = pagarme.write("POST", PagarmeHttp.USAGES, PagarmeHttp.usage(4, "Four"), "k");
        HttpResponse<String> otherCall =
                pagarme.write("DELETE", PagarmeHttp.USAGES + "/usage_0000000000000001", "", "k");

        assertThat(otherBody.statusCode()).isEqualTo(422);
        assertThat(otherBody.body()).contains("idempotency key");
        assertThat(otherCall.statusCode()).isEqualTo(422);
        assertThat(sandbox.accepted()).hasSize(1);
    }

    @Test
    void rejectedRequestLeavesItsKeyFree() throws Exception {
        assertThat(pagarme.write("POST", PagarmeHttp.USAGES, "{\"quantity\":-1}", "k")
                        .statusCode())
                .isEqualTo(422);
        assertThat(pagarme.write("POST", PagarmeHttp.USAGES, PagarmeHttp.USAGE, "k")
                        .statusCode())
                .isEqualTo(200);
    }
}
