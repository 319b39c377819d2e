package tallygate.transport.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;

class ResponseHeadTest {
    @ParameterizedTest
    @ValueSource(strings = {"bad(name", "bad name", ""})
    void nameThatIsNoTokenIsRefusedWithoutShowingIt(String name) {
        assertThatExceptionOfType(RefusedResponseException.class)
                .isThrownBy(() -> check(HttpMethod.GET, name, "s3cret"))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED_RESPONSE))
                .withMessage("has a header whose name is not a token");
    }

    @Test
    void equalLengthsAreOneLength() {
        assertAccepted(HttpMethod.GET, "Content-Length", "3", "Content-Length", "3");
    }

    @Test
    void contradictingLengthsAreRefused() {
        assertRefused(Reason.MALFORMED_RESPONSE, "Content-Length", "2", "Content-Length", "3");
    }

    @Test
    void lengthBesideChunksIsRefused() {
        assertRefused(Reason.MALFORMED_RESPONSE, "Content-Length", "2", "Transfer-Encoding", "chunked");
    }

    @Test
    void codingOtherThanChunkedIsRefused() {
        assertRefused(Reason.MALFORMED_RESPONSE, "Transfer-Encoding", "gzip, chunked");
        assertRefused(Reason.MALFORMED_RESPONSE, "Transfer-Encoding", "chunked", "Transfer-Encoding", "chunked");
        assertAccepted(HttpMethod.GET, "Transfer-Encoding", "Chunked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1", "", "1x", "0x10", "99999999999999999999"})
    void lengthThatIsNoNumberOfBytesIsRefused(String length) {
        assertRefused(Reason.MALFORMED_RESPONSE, "Content-Length", length);
    }

    @Test
    void announcedBodyOverTheLimitIsRefusedBeforeItIsRead() {
        assertRefused(Reason.RESPONSE_TOO_LARGE, "Content-Length", "101");
    }

    @Test
    void answerToHeadMayAnnounceAnyLength() {
        assertAccepted(HttpMethod.HEAD, "Content-Length", "101");
    }

    @Test
    void headOver256KibibytesIsRefusedWithoutShowingIt() {
        assertRefused(Reason.MALFORMED_RESPONSE, "X-Large", "s3cret".repeat(50_000));
    }

    @Test
    void bodyOfAnotherLengthThanAnnouncedIsRefused() throws RefusedResponseException {
        ResponseHead.checkBody(request(HttpMethod.GET), 200, length("3"), 3);
        ResponseHead.checkBody(request(HttpMethod.HEAD), 200, length("3"), 0);
        ResponseHead.checkBody(request(HttpMethod.GET), 304, length("3"), 0);

        assertThatExceptionOfType(RefusedResponseException.class)
                .isThrownBy(() -> ResponseHead.checkBody(request(HttpMethod.GET), 200, length("3"), 2))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TRUNCATED_BODY));
        assertThatExceptionOfType(RefusedResponseException.class)
                .isThrownBy(() -> ResponseHead.checkBody(request(HttpMethod.GET), 200, length("3"), 4))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED_RESPONSE));
    }

    private static Headers length(String bytes) {
        return Headers.builder().addReceived("Content-Length", bytes).build();
    }

    private static TransportRequest request(HttpMethod method) {
        return new TransportRequest(
                "op", method, URI.create("http://localhost/"), Headers.empty(), null, Duration.ofSeconds(1), 100);
    }

    private static void assertAccepted(HttpMethod method, String... fields) {
        assertThatCode(() -> check(method, fields)).doesNotThrowAnyException();
    }

    private static void assertRefused(Reason reason, String... fields) {
        assertThatExceptionOfType(RefusedResponseException.class)
                .isThrownBy(() -> check(HttpMethod.GET, fields))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason))
                .withMessageNotContaining("s3cret");
    }

    private static void check(HttpMethod method, String... fields) throws RefusedResponseException {
        Headers.Builder received = Headers.builder();
        for (int i = 0; i < fields.length; i += 2) {
            received.addReceived(fields[i], fields[i + 1]);
        }
        ResponseHead.check(request(method), 200, received.build());
    }
}
