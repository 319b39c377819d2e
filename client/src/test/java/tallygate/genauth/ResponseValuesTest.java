package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.core.RetryPolicy;
import tallygate.core.error.TransportException;
import tallygate.genauth.model.CostGetCurrentUsageRespDto;
import tallygate.transport.ExchangeException.Reason;

/** Few bytes can be many values, each of which takes memory once it is decoded. */
@OverTransports
class ResponseValuesTest {
    private static final String PATH = "/api/v3/get-usage-info";

    private final FakeGenAuth server = new FakeGenAuth();
    private final ManagementClient client = ManagementClient.builder()
            .accessKey("key-id", "key-secret")
            .transport(server)
            .options(options -> options.retryPolicy(RetryPolicy.never()))
            .build();

    @Test
    @DisplayName("C73 a response of more than a million values ends the call before they are decoded")
    void moreValuesThanAMillionAreNotDecoded() {
        server.on(PATH, FakeGenAuth.json(usages("{}", 1_000_000)));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(client::getUsageInfo)
                .withMessageContaining("more than 1000000 JSON values")
                .withMessageContaining("maxResponseValues")
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.RESPONSE_TOO_LARGE));
        assertThat(server.openResponses()).isZero();
    }

    @Test
    @DisplayName("C73 colons that follow no name do not make up for values")
    void strayColonsAreNotSubtracted() {
        server.on(PATH, FakeGenAuth.json(usages("{}", 1_000_000) + ":".repeat(1_000_000)));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(client::getUsageInfo)
                .withMessageContaining("more than 1000000 JSON values");
    }

    @Test
    void limitCanBeSet() {
        server.on(PATH, FakeGenAuth.json(usages("{\"amount\":\"1\",\"x\":[-1e5,true,null]}", 20)));

        CostGetCurrentUsageRespDto response =
                client.withOptions(options -> options.maxResponseValues(125)).getUsageInfo();
        assertThat(response.data().usages()).hasSize(20);

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.withOptions(options -> options.maxResponseValues(124))
                        .getUsageInfo());
    }

    @Test
    void separatorsInsideTextsAreNotCounted() {
        String text = "{\"entitlementName\":\"" + ",[{\\\"".repeat(1000) + "\"}";
        server.on(PATH, FakeGenAuth.json(usages(text, 1)));

        CostGetCurrentUsageRespDto response =
                client.withOptions(options -> options.maxResponseValues(20)).getUsageInfo();

        assertThat(response.data().usages()).hasSize(1);
    }

    private static String usages(String usage, int count) {
        return "{\"statusCode\":200,\"message\":\"ok\",\"data\":{\"usages\":[" + (usage + ",").repeat(count - 1) + usage
                + "]}}";
    }
}
