package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tallygate.genauth.FakeGenAuth.failure;
import static tallygate.genauth.FakeGenAuth.http;
import static tallygate.genauth.FakeGenAuth.json;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallygate.core.error.ApiException;
import tallygate.transport.Headers;

class ErrorResponseTest extends FailureFixture {
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
    void statusCodeOfTheBodyDecidesTheExceptionType(int statusCode, String type, boolean retryable) {
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
    void httpStatusDecidesWhereTheBodyDoesNot(int status, String body, String type) {
        server.on(USAGE_PATH, http(status, "text/html", body));

        ApiException failure = catchThrowableOfType(ApiException.class, client::getUsageInfo);

        assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
        assertThat(failure.httpStatus()).isEqualTo(status);
    }

    @Test
    void envelopePropertiesOfAnInvalidTypeAreAbsent() {
        server.on(USAGE_PATH, json("{\"statusCode\":403,\"message\":{\"a\":1},\"requestId\":[],\"apiCode\":true}"));

        ApiException failure = catchThrowableOfType(ApiException.class, client::getUsageInfo);

        assertThat(failure.apiMessage()).isEmpty();
        assertThat(failure.requestId()).isEmpty();
        assertThat(failure.apiCode()).isEmpty();
    }

    @Test
    void requestIdIsTakenFromTheHeaderWhenTheBodyHasNone() {
        server.on(
                USAGE_PATH,
                (request, s) ->
                        CompletableFuture.completedFuture(s.response(403, Headers.of("X-Request-Id", "r-7"), "")));

        assertThat(catchThrowableOfType(ApiException.class, client::getUsageInfo)
                        .requestId())
                .contains("r-7");
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
    void errorResponseNamesTheRemedy(int statusCode, String remedy) {
        server.on(USAGE_PATH, json("{\"statusCode\":" + statusCode + "}"));

        assertThatThrownBy(client::getUsageInfo)
                .isInstanceOf(ApiException.class)
                .hasMessageContaining(remedy);
    }
}
