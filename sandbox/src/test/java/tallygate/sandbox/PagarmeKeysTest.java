package tallygate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PagarmeKeysTest extends PagarmeSandboxSetup {
    @Test
    void sameKeyAndRequestGetTheSameResponseWithoutASecondUsage() throws Exception {
        String first = pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k").body();
        sandbox.advanceClock(Duration.ofHours(23));

        assertThat(pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k").body())
                .isEqualTo(first);
        assertThat(sandbox.accepted()).hasSize(1);
    }

    @Test
    void keyIsForgottenAfter24Hours() throws Exception {
        pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k");
        sandbox.advanceClock(Duration.ofHours(24));
        pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k");

        assertThat(sandbox.accepted()).hasSize(2);
    }

    @Test
    void keysDifferByCaseAndWithoutOneEveryRequestCounts() throws Exception {
        pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k");
        pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "K");
        pagarme.post(Pagarme.USAGES, Pagarme.USAGE);
        pagarme.post(Pagarme.USAGES, Pagarme.USAGE);

        assertThat(sandbox.accepted()).hasSize(4);
    }

    @Test
    void keyOfAnotherRequestIsRejected() throws Exception {
        pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k");
        HttpResponse<String> otherBody = pagarme.write("POST", Pagarme.USAGES, Pagarme.usage(4, "Four"), "k");
        HttpResponse<String> otherCall = pagarme.write("DELETE", Pagarme.USAGES + "/usage_0000000000000001", "", "k");

        assertThat(otherBody.statusCode()).isEqualTo(422);
        assertThat(otherBody.body()).contains("idempotency key");
        assertThat(otherCall.statusCode()).isEqualTo(422);
        assertThat(sandbox.accepted()).hasSize(1);
    }

    @Test
    void rejectedRequestLeavesItsKeyFree() throws Exception {
        assertThat(pagarme.write("POST", Pagarme.USAGES, "{}", "k").statusCode())
                .isEqualTo(422);
        assertThat(pagarme.write("POST", Pagarme.USAGES, Pagarme.USAGE, "k").statusCode())
                .isEqualTo(200);
    }
}
