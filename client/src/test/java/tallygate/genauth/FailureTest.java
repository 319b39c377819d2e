package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tallygate.genauth.FakeGenAuth.failure;
import static tallygate.genauth.FakeGenAuth.http;
import static tallygate.genauth.FakeGenAuth.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.RetryPolicy;
import tallygate.core.error.ApiException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.MalformedResponseException;
import tallygate.core.error.RateLimitedException;
import tallygate.core.error.TallygateException;
import tallygate.core.error.TransportException;
import tallygate.genauth.model.ClickCostContactDto;
import tallygate.json.MissingPropertyException;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;

class FailureTest {
    private static final String USAGE_PATH = "/api/v3/get-usage-info";
    private static final String CLICK_PATH = "/api/v3/click-cost-contact";

    private final FakeGenAuth server = new FakeGenAuth();
    private final ManagementClient client = ManagementClient.builder()
            .accessKey("key-id", "key-secret")
            .transport(server)
            .options(o -> o.retryPolicy(RetryPolicy.never()))
            .build();

    @AfterEach
    void nothingIsLeftOpen() {
        assertThat(server.openResponses()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "400, ApiException, false",
        "402, PaymentRequiredException, false",
        "403, PermissionDeniedException, false",
        "404, NotFoundException, false",
        "409, ApiException, false",
        "429, RateLimitedException, true",
        "499, ApiException, false",
        "500, ServerException, true",
        "501, ServerException, false",
        "503, ServerException, true",
        "599, ServerException, false",
        "600, ApiException, false",
        "601, ApiException, false",
        "0, ApiException, false",
    })
    void statusInTheBodyDecidesTheType(int statusCode, String type, boolean retryable) {
        String body = "{\"statusCode\":" + statusCode
                + ",\"message\":\"No.\",\"apiCode\":4021,\"requestId\":\"934108e5-9fbf\",\"data\":{\"statusCode\":200}}";
        server.on(USAGE_PATH, json(body));

        ApiException sync = catchThrowableOfType(ApiException.class, client::getUsageInfo);
        Throwable async = catchThrowableOfType(
                        CompletionException.class,
                        () -> client.async().getUsageInfo().join())
                .getCause();

        assertThat(sync.getClass().getSimpleName()).isEqualTo(type);
        assertThat(async).hasSameClassAs(sync).hasMessage(sync.getMessage());
        assertThat(sync.operation()).isEqualTo("getUsageInfo");
        assertThat(sync.attempts()).isOne();
        assertThat(sync.retryable()).isEqualTo(retryable);
        assertThat(sync.httpStatus()).isEqualTo(200);
        assertThat(sync.statusCode()).hasValue(statusCode);
        assertThat(sync.apiCode()).hasValue(4021);
        assertThat(sync.requestId()).contains("934108e5-9fbf");
        assertThat(sync.apiMessage()).contains("No.");
        assertThat(sync.body()).isEqualTo(body);
        assertThat(sync)
                .hasMessageStartingWith("getUsageInfo: the server refused (HTTP 200, statusCode " + statusCode
                        + ", apiCode 4021, requestId 934108e5-9fbf). ")
                .hasMessageNotContaining("No.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\":200,\"data\":{}}",
                "{\"statusCode\":\"200\",\"data\":{}}",
                "{\"statusCode\":200.0,\"data\":{}}",
                "{\"data\":{}}",
                "{\"statusCode\":null}",
                "{\"statusCode\":\"200.000000000000\"}",
                "{\"message\":{\"a\":[1]},\"requestId\":[],\"apiCode\":true,\"statusCode\":200}",
                "{\"statusCode\":200,\"apiCode\":20001,\"data\":null}",
                "{\"statusCode\":500,\"statusCode\":200}",
                "\uFEFF{\"data\":{\"statusCode\":500}}",
                " {} \n",
            })
    void successIsTwoHundredHoweverWritten(String body) {
        server.on(USAGE_PATH, json(body));

        assertThat(client.getUsageInfo()).isNotNull();
    }

    @Test
    void missingDataIsToldByItsAccessor() {
        server.on(USAGE_PATH, json("{\"statusCode\":200,\"message\":\"ok\"}"));

        assertThat(client.getUsageInfo().message()).isEqualTo("ok");
        assertThatThrownBy(() -> client.getUsageInfo().data()).isInstanceOf(MissingPropertyException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "400, '', ApiException",
        "402, <p>, PaymentRequiredException",
        "403, '', PermissionDeniedException",
        "404, <p>, NotFoundException",
        "429, <p>, RateLimitedException",
        "500, '', ServerException",
        "503, '{}', ServerException",
        "500, '{\"statusCode\":403}', PermissionDeniedException",
        "500, '{\"statusCode\":200}', ServerException",
        "300, <p>, ApiException",
        "301, <p>, ApiException",
        "499, <p>, ApiException",
        "100, '{}', ApiException",
    })
    void statusOfHttpDecidesWhereTheBodyDoesNot(int status, String body, String type) {
        server.on(USAGE_PATH, http(status, "text/html", body));

        ApiException failure = catchThrowableOfType(ApiException.class, client::getUsageInfo);

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure.httpStatus()).isEqualTo(status);
    }

    @Test
    void partsOfTheEnvelopeThatAreNoTextAreAbsent() {
        server.on(USAGE_PATH, json("{\"statusCode\":403,\"message\":{\"a\":1},\"requestId\":[],\"apiCode\":true}"));

        ApiException failure = catchThrowableOfType(ApiException.class, client::getUsageInfo);

        assertThat(failure.apiMessage()).isEmpty();
        assertThat(failure.requestId()).isEmpty();
        assertThat(failure.apiCode()).isEmpty();
    }

    @Test
    void contentTypeThatIsNoneIsNotShown() {
        server.on(USAGE_PATH, http(200, "planted <script>; charset=utf-8", "<p>"));

        assertThatThrownBy(client::getUsageInfo)
                .isInstanceOfSatisfying(MalformedResponseException.class, e -> assertThat(e.contentType())
                        .isEmpty())
                .hasMessageNotContaining("planted");
    }

    @Test
    void requestIdIsTakenFromTheHeaderWhereTheBodyHasNone() {
        server.on(
                USAGE_PATH,
                (request, s) -> java.util.concurrent.CompletableFuture.completedFuture(
                        s.response(403, tallygate.transport.Headers.of("X-Request-Id", "r-7"), "")));

        assertThat(catchThrowableOfType(ApiException.class, client::getUsageInfo)
                        .requestId())
                .contains("r-7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "502 | text/html | <html><body>Bad Gateway</body></html> | true",
                "200 | text/html | <html>sign in to the Wi-Fi</html> | false",
                "200 | text/plain | ~~ | false",
                "200 | application/json | null | false",
                "200 | application/json | [] | false",
                "200 | application/json | \"x\" | false",
                "200 | application/json | 7 | false",
                "200 | application/json | {\"statusCode\":200} x | false",
                "200 | application/json | {\"statusCode\":200}{} | false",
                "200 | application/json | {\"statusCode\":200, | false",
                "200 | application/json | {\"statusCode\":200,\"data\":NaN} | false",
                "200 | application/json | {'statusCode':200} | false",
                "200 | application/json | {\"statusCode\":\"ERR\"} | false",
                "200 | application/json | {\"statusCode\":true} | false",
                "200 | application/json | {\"statusCode\":\"200.0000000000001\"} | false",
                "500 | text/html | <p> | true",
                "200 | application/json | {\"statusCode\":1e400} | false",
            })
    void whatIsNotOneJsonObjectIsMalformed(int status, String contentType, String body, boolean retryable) {
        server.on(USAGE_PATH, http(status, contentType + "; charset=utf-8", body));
        server.on(CLICK_PATH, http(status, contentType, body));

        assertThatThrownBy(client::getUsageInfo).isInstanceOfSatisfying(MalformedResponseException.class, e -> {
            assertThat(e.httpStatus()).isEqualTo(status);
            assertThat(e.contentType()).contains(contentType);
            assertThat(e.excerpt()).isEqualTo(body);
            assertThat(e.retryable()).isEqualTo(retryable);
            assertThat(e).hasMessageContainingAll("getUsageInfo", "HTTP " + status, contentType);
        });
        assertThatThrownBy(() ->
                        client.costContactClick(ClickCostContactDto.builder().build()))
                .isInstanceOfSatisfying(MalformedResponseException.class, e -> assertThat(e.retryable())
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 20_000})
    void deepNestingIsMalformedAndNoStackOverflow(int depth) {
        server.on(USAGE_PATH, json("{\"data\":" + "[".repeat(depth) + "]".repeat(depth) + "}"));

        assertThatThrownBy(client::getUsageInfo)
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("nested too deeply");
    }

    @Test
    void everyCutOfABodyIsMalformed() {
        String body = "{\"statusCode\":200,\"message\":\"ok\",\"data\":{\"usages\":[{\"amount\":\"1\"}]}}";
        for (int length = 0; length < body.length(); length++) {
            server.on(USAGE_PATH, json(body.substring(0, length)));

            assertThatThrownBy(client::getUsageInfo)
                    .as("%d bytes", length)
                    .isInstanceOf(MalformedResponseException.class);
        }
    }

    @Test
    void excerptIsShortAndShowsNoCredential() {
        server.on(USAGE_PATH, (request, s) -> http(
                        502,
                        "text/html",
                        "<h1>\u0000\tOops\n</h1> key-secret "
                                + request.headers().first("authorization").orElseThrow() + " "
                                + "x ".repeat(1000))
                .to(request, s));

        assertThatThrownBy(client::getUsageInfo).isInstanceOfSatisfying(MalformedResponseException.class, e -> {
            assertThat(e.excerpt())
                    .startsWith("<h1> Oops </h1> [secret] [secret] x x ")
                    .hasSizeBetween(199, 200);
            assertThat(e).hasMessageNotContaining("Oops");
        });
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void failureOfTheTransportKeepsItsReason(Reason reason) {
        IOException cause = new ExchangeException(reason, "localhost:9 did something", null);
        server.on(USAGE_PATH, failure(cause));
        server.on(CLICK_PATH, failure(cause));

        TransportException safe = catchThrowableOfType(TransportException.class, client::getUsageInfo);
        TransportException unsafe = catchThrowableOfType(
                TransportException.class,
                () -> client.costContactClick(ClickCostContactDto.builder().build()));

        assertThat(safe.reason()).isEqualTo(reason);
        assertThat(safe)
                .hasMessageStartingWith("getUsageInfo: localhost:9 did something.")
                .hasCause(cause);
        assertThat(safe.attempts()).isOne();
        if (unsafe.retryable()) {
            assertThat(reason.provablyUnsent()).isTrue();
            assertThat(safe.retryable()).isTrue();
        }
        assertThat(safe.retryable())
                .isEqualTo(
                        switch (reason) {
                            case CONNECT_FAILED, TLS_FAILED, REQUEST_NOT_SENT, CONNECTION_LOST, TRUNCATED_BODY -> true;
                            case TLS_NOT_TRUSTED, MALFORMED_RESPONSE, RESPONSE_TOO_LARGE, TRANSPORT_CLOSED -> false;
                        });
    }

    @Test
    void tooLargeResponseSaysWhatToRaise() {
        server.on(USAGE_PATH, failure(new ExchangeException(Reason.RESPONSE_TOO_LARGE, "more than 16 bytes", null)));

        assertThatThrownBy(client::getUsageInfo).hasMessageContaining("raise RequestOptions.maxResponseBytes");
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void deadlineKeepsItsPhase(Phase phase) {
        server.on(USAGE_PATH, failure(new ExchangeTimeoutException(phase, "late")));
        server.on(CLICK_PATH, failure(new ExchangeTimeoutException(phase, "late")));

        assertThatThrownBy(client::getUsageInfo).isInstanceOfSatisfying(DeadlineExceededException.class, e -> {
            assertThat(e.phase()).isEqualTo(phase);
            assertThat(e.retryable()).isTrue();
            assertThat(e).hasMessageContainingAll("PT1M", "RequestOptions.timeout");
        });
        assertThatThrownBy(() ->
                        client.costContactClick(ClickCostContactDto.builder().build()))
                .isInstanceOfSatisfying(DeadlineExceededException.class, e -> assertThat(e.retryable())
                        .isEqualTo(phase == Phase.CONNECT));
    }

    @Test
    void failureOfNoKnownKindIsATransportException() {
        server.on(USAGE_PATH, failure(new IOException((String) null)));

        assertThatThrownBy(client::getUsageInfo)
                .isInstanceOf(TransportException.class)
                .hasMessage("getUsageInfo: IOException.");
    }

    @ParameterizedTest
    @CsvSource({
        "401, access key id and secret",
        "402, renew or extend it",
        "403, Grant the access key",
        "404, the identifiers in the request",
        "429, fewer requests at a time",
        "307, set the host that it redirects to",
        "500, Try again later",
        "599, Try again later",
        "499, The vendor's documents explain the codes",
        "600, The vendor's documents explain the codes",
    })
    void refusalSaysWhatToDo(int statusCode, String advice) {
        server.on(USAGE_PATH, json("{\"statusCode\":" + statusCode + "}"));

        assertThatThrownBy(client::getUsageInfo)
                .isInstanceOf(ApiException.class)
                .hasMessageContaining(advice);
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT_FAILED, any proxy",
        "TLS_NOT_TRUSTED, the authority that signed",
        "RESPONSE_TOO_LARGE, RequestOptions.maxResponseBytes",
        "TRANSPORT_CLOSED, after the clients that use it",
    })
    void brokenExchangeSaysWhatToDo(Reason reason, String advice) {
        server.on(USAGE_PATH, failure(new ExchangeException(reason, "getUsageInfo: it broke.", null)));

        assertThatThrownBy(client::getUsageInfo)
                .hasMessageStartingWith("getUsageInfo: it broke. ")
                .hasMessageContaining(advice);
    }

    @Test
    void exceptionsAreSerializableWithoutTheBody() throws Exception {
        server.on(USAGE_PATH, json("{\"statusCode\":429,\"requestId\":\"r\",\"message\":\"slow down\"}"));
        RateLimitedException thrown = catchThrowableOfType(RateLimitedException.class, client::getUsageInfo);

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(thrown);
        RateLimitedException read = (RateLimitedException)
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(read).hasMessage(thrown.getMessage());
        assertThat(read.requestId()).contains("r");
        assertThat(read.operation()).isEqualTo("getUsageInfo");
        assertThat(read.body()).isEmpty();
    }

    @Test
    void malformedAndTransportExceptionsAreSerializableToo() throws Exception {
        server.on(USAGE_PATH, http(502, "text/html", "<p>"));
        server.on(CLICK_PATH, failure(new ExchangeException(Reason.CONNECTION_LOST, "lost", null)));

        for (TallygateException thrown : new TallygateException[] {
            catchThrowableOfType(TallygateException.class, client::getUsageInfo),
            catchThrowableOfType(
                    TallygateException.class,
                    () -> client.costContactClick(ClickCostContactDto.builder().build()))
        }) {
            new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(thrown);
        }
    }
}
