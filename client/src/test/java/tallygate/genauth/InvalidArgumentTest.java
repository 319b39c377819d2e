package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tallygate.core.Operation;
import tallygate.core.RequestWriter;
import tallygate.core.Safety;
import tallygate.transport.HttpMethod;

class InvalidArgumentTest extends InvalidInputFixture {
    @Test
    @DisplayName("C68 plain http to another machine is refused")
    void plainHttpToAnotherMachineIsRejectedUnlessAllowed() {
        assertArgumentRejected(() -> client("http://api.genauth.ai"), "allowPlainHttp(true)");
        assertThat(ManagementClient.builder()
                        .accessKey(KEY_ID, KEY_SECRET)
                        .host("http://api.genauth.ai")
                        .allowPlainHttp(true)
                        .transport(transport)
                        .build())
                .isNotNull();
    }

    @Test
    void headerValueWithLineBreakIsRejected() {
        ManagementClient client = client("http://127.0.0.1:1");
        String broken = KEY_SECRET + "\r\nx-evil: 1";
        assertArgumentRejected(() -> client.withOptions(o -> o.userPoolId(broken)), "userPoolId");
        assertArgumentRejected(() -> client.withOptions(o -> o.tenantId(broken)), "tenantId");
        assertArgumentRejected(() -> client.withOptions(o -> o.language(broken)), "language");
        assertArgumentRejected(() -> client.withOptions(o -> o.header("x-trace", broken)), "x-trace");
        assertArgumentRejected(() -> ManagementClient.builder().accessKey("id", broken), "secret");
        assertArgumentRejected(() -> client.withOptions(o -> o.header("authorization", KEY_SECRET)), "access key");
    }

    @Test
    @DisplayName("C75 a dot segment is rejected in every spelling that a server may resolve")
    void pathParameterWithDotSegmentsIsRejected() {
        RequestWriter<String> writer = (request, parts) -> parts.path("id", request);
        Operation<String, Void> operation =
                Operation.of("getThing", HttpMethod.GET, "/api/v3/things/{id}", Safety.SAFE, writer, Void.class);
        ManagementClient client = client("http://127.0.0.1:1");
        for (String value : List.of(
                "..",
                ".",
                "a/../" + QUERY_VALUE,
                "%2e%2E",
                "..\\" + QUERY_VALUE,
                "x%2f..",
                "..;",
                "..;a=b/" + QUERY_VALUE,
                "x/.%3B")) {
            assertArgumentRejected(
                    () -> client.call(operation, value), "getThing: nothing was sent: the path parameter id");
            assertThat(client.async().call(operation, value))
                    .failsWithin(TIMEOUT)
                    .withThrowableThat()
                    .withCauseInstanceOf(IllegalArgumentException.class);
        }
        assertArgumentRejected(() -> client.call(operation, ""), "empty");
    }

    @Test
    void nullRequestIsRejected() {
        assertArgumentRejected(() -> client("http://127.0.0.1:1").getOrders(null), "getOrders: nothing was sent");
    }

    @Test
    void nestedQueryParameterIsRejected() {
        assertArgumentRejected(
                () -> client("http://127.0.0.1:1").call(Operation.get("/x"), Map.of("q", Map.of("a", 1))),
                "the parameter q must be text");
    }

    @Test
    void pathWithInvalidPercentEncodingIsRejected() {
        assertArgumentRejected(
                () -> client("http://127.0.0.1:1").call(Operation.get("/a%zz"), Map.of("q", QUERY_VALUE)),
                "the path is not percent-encoded");
    }

    @Test
    void hostWithUserInformationOrSpacesIsRejected() {
        assertArgumentRejected(() -> client("https://me:" + KEY_SECRET + "@api.genauth.ai"), "user information");
        assertArgumentRejected(() -> client("https://exa mple/" + KEY_SECRET), "not a URL");
    }
}
