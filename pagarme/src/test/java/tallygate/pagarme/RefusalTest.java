package tallygate.pagarme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.pagarme.FakePagarme.json;
import static tallygate.pagarme.Pagarme.usage;
import static tallygate.pagarme.SubscriptionUsageOperations.CREATE_USAGE;
import static tallygate.pagarme.SubscriptionUsageOperations.GET_USAGES;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.error.ApiException;
import tallygate.core.error.MalformedResponseException;
import tallygate.core.error.RateLimitedException;
import tallygate.core.error.ServerException;
import tallygate.core.error.TallygateException;

/** How Pagar.me refuses, and what a caller sees of it. */
class RefusalTest {
    private static final String REFUSAL = "{\"message\":\"The request is invalid.\",\"errors\":"
            + "{\"usage.quantity\":[\"The quantity is below 1.\",\"Number expected.\"],\"usage.used_at\":[\"Past.\"]},"
            + "\"request\":{\"quantity\":0,\"card\":{\"number\":\"planted-card\"}}}";

    private final Pagarme pagarme = new Pagarme();

    @ParameterizedTest
    @CsvSource({
        "400, ApiException, 1, fieldErrors()",
        "401, AuthenticationException, 1, secret key",
        "402, PaymentRequiredException, 1, documents",
        "403, PermissionDeniedException, 1, account",
        "404, NotFoundException, 1, identifiers",
        "409, ApiException, 3, documents",
        "412, ApiException, 1, breaks a rule",
        "422, ApiException, 1, fieldErrors()",
        "429, RateLimitedException, 3, fewer requests",
        "500, ServerException, 3, later",
        "501, ServerException, 1, later",
        "503, ServerException, 3, later",
        "300, ApiException, 1, documents",
        "302, ApiException, 1, redirects",
    })
    void httpStatusDecides(int status, String type, int attempts, String advice) {
        for (Caller caller : Caller.values()) {
            pagarme.server.respondWith(json(status, REFUSAL, "x-request-id", "request-7"));

            ApiException failure = pagarme.failure(ApiException.class, caller, CREATE_USAGE, usage());

            assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
            assertThat(failure.httpStatus()).isEqualTo(status);
            assertThat(failure.statusCode()).isEmpty();
            assertThat(failure.apiMessage()).contains("The request is invalid.");
            assertThat(failure.requestId()).contains("request-7");
            assertThat(failure.attempts()).isEqualTo(attempts);
            assertThat(failure).hasMessageContaining(advice).hasMessageNotContaining("access key");
        }
    }

    @Test
    void statusCodeInASuccessIsJustAProperty() {
        pagarme.server.respondWith(json(200, "{\"id\":\"usage_1\",\"statusCode\":500}"));

        assertThat(pagarme.client.createUsage(usage()).id()).isEqualTo("usage_1");
    }

    @ParameterizedTest
    @EnumSource
    void fieldErrorsAreTyped(Caller caller) {
        pagarme.server.respondWith(json(422, REFUSAL));

        ApiException failure = pagarme.failure(ApiException.class, caller, CREATE_USAGE, usage());

        assertThat(failure).hasMessageContaining("It names these fields: usage.quantity, usage.used_at. ");
        assertThat(failure.fieldErrors())
                .containsExactly(
                        Map.entry("usage.quantity", List.of("The quantity is below 1.", "Number expected.")),
                        Map.entry("usage.used_at", List.of("Past.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":\"said\"}",
                "{\"message\":\"said\",\"errors\":null,\"request\":null}",
                "{\"errors\":\"one\",\"message\":\"said\"}",
                "{\"request\":[],\"errors\":[[[]]],\"message\":\"said\",\"more\":1}",
                "{\"message\":\"said\",\"errors\":{\"a\":",
                "{\"message\":\"said\",\"errors\":<html>",
                "{\"message\":\"other\",\"message\":\"said\"}",
                "\"said\"",
                "\ufeff{\"message\":\"said\"} and more",
            })
    @DisplayName("C59 the server's message is there whatever else the body of an error is")
    void messageOfAnyBody(String body) {
        for (Caller caller : Caller.values()) {
            for (int status : new int[] {400, 401, 404, 422, 500}) {
                pagarme.server.respondWith(json(status, body));

                ApiException failure = pagarme.failure(ApiException.class, caller, CREATE_USAGE, usage());

                assertThat(failure.apiMessage()).as("%d", status).contains("said");
                assertThat(failure.httpStatus()).isEqualTo(status);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "42", "<html>planted</html>", "{", "{\"message\":{\"pt\":\"x\"}}", "\u0000"})
    @DisplayName("C59 an error response without a message is an ApiException")
    void noMessage(String body) {
        for (int status : new int[] {400, 401, 404, 422, 500, 502}) {
            pagarme.server.respondWith(json(status, body));

            ApiException failure = pagarme.failure(ApiException.class, Caller.SYNC, CREATE_USAGE, usage());

            assertThat(failure.apiMessage()).isEmpty();
            assertThat(failure.httpStatus()).isEqualTo(status);
            assertThat(failure.body()).isEqualTo(body);
        }
    }

    @Test
    void echoOfTheRequestIsNotShown() throws Exception {
        pagarme.server.respondWith(json(422, REFUSAL));
        ApiException failure = pagarme.failure(ApiException.class, Caller.SYNC, CREATE_USAGE, usage());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(failure);

        assertThat(failure.body()).doesNotContain("planted").contains("\"request\":\"[secret]\"", "Number expected.");
        assertThat(bytes.toString(UTF_8)).doesNotContain("planted");
        ApiException copy =
                (ApiException) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertThat(copy.fieldErrors()).isEqualTo(failure.fieldErrors());
        assertThat(copy.apiMessage()).isEqualTo(failure.apiMessage());
        assertThat(copy.body()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void retryAfterIsRespected(Caller caller) {
        pagarme.server.respondWith(json(429, "{}", "Retry-After", "3600"));

        RateLimitedException failure = pagarme.failure(RateLimitedException.class, caller, CREATE_USAGE, usage());

        assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
        assertThat(failure.attempts()).isOne();
        assertThat(pagarme.paused()).isZero();
    }

    @Test
    void successThatIsNotJsonIsMalformed() {
        pagarme.server.respondWith(json(200, "<html>sk_test_planted0secret</html>", "Content-Type", "text/html"));

        MalformedResponseException failure =
                pagarme.failure(MalformedResponseException.class, Caller.SYNC, GET_USAGES, Pagarme.list());

        assertThat(failure.excerpt()).doesNotContain("planted").contains("[secret]");
    }

    @Test
    void writeWithAResponseThatIsNotJsonHasAnUnknownOutcome() {
        pagarme.server.respondWith(json(200, "<html>"));

        TallygateException failure =
                pagarme.failure(MalformedResponseException.class, Caller.ASYNC, CREATE_USAGE, usage());

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.idempotencyKey()).isPresent();
    }

    @Test
    void aPageOfHtmlWith502IsTriedAgain() {
        pagarme.server.respondWith(json(502, "<html>"), FakePagarme.accepted());

        assertThat(pagarme.client.createUsage(usage()).id()).isEqualTo("usage_1");

        pagarme.server.respondWith(json(502, "<html>"));
        assertThat(pagarme.failure(ServerException.class, Caller.SYNC, CREATE_USAGE, usage())
                        .attempts())
                .isEqualTo(3);
    }
}
