package tallygate.pagarme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.pagarme.FakePagarme.accepted;
import static tallygate.pagarme.FakePagarme.failed;
import static tallygate.pagarme.FakePagarme.json;
import static tallygate.pagarme.Pagarme.reset;
import static tallygate.pagarme.Pagarme.usage;
import static tallygate.pagarme.SubscriptionUsageOperations.CREATE_AN_USAGE;
import static tallygate.pagarme.SubscriptionUsageOperations.CREATE_USAGE;
import static tallygate.pagarme.SubscriptionUsageOperations.DELETE_USAGE;
import static tallygate.pagarme.SubscriptionUsageOperations.GET_USAGES;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.Operation;
import tallygate.core.error.ApiException;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.RetryStopReason;
import tallygate.core.error.ServerException;
import tallygate.core.error.TallygateException;
import tallygate.core.error.TransportException;
import tallygate.pagarme.FakePagarme.Responder;
import tallygate.pagarme.model.CreateAnUsageRequest;
import tallygate.pagarme.model.CreateUsageRequest;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;

/** What is recorded, and billed, is recorded once. Each case is sync and async, in virtual time. */
class IdempotencyTest {
    private final Pagarme pagarme = new Pagarme();
    private final FakePagarme server = pagarme.server;

    @ParameterizedTest
    @EnumSource
    @DisplayName("C51 a usage whose response was lost is retried with the same key, and counts once")
    void usageIsRetriedWithTheSameKeyAfterALostResponse(Caller caller) {
        for (Responder lost : List.of(reset(), pagarme.late(), json(500, "{}"), json(504, "<p>"))) {
            server.respondWith(lost, accepted());

            assertThat(caller.call(pagarme.client, CREATE_USAGE, usage()).id()).startsWith("usage_");
        }
        assertThat(server.usages()).hasSize(4);
        List<String> keys = server.keys();
        assertThat(keys).hasSize(8).doesNotContain("");
        for (int call = 0; call < 4; call++) {
            assertThat(keys.get(2 * call + 1)).as("call %d", call).isEqualTo(keys.get(2 * call));
        }
        assertThat(keys.stream().distinct()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C52 a usage with a stored key counts once, whatever happened to the process between")
    void restart(Caller caller) {
        CreateUsageRequest usage =
                usage().toBuilder().idempotencyKey("Order-17 b").build();
        server.respondWith(reset());
        TransportException failure = pagarme.failure(TransportException.class, caller, CREATE_USAGE, usage);
        assertThat(failure.idempotencyKey()).contains("Order-17 b");
        assertThat(failure.outcomeUnknown()).isTrue();

        server.respondWith(accepted());
        SubscriptionUsageClient restarted = pagarme.builder().build();

        assertThat(caller.call(restarted, CREATE_USAGE, usage).id()).isEqualTo("usage_1");
        assertThat(server.usages()).hasSize(1);
        assertThat(server.keys()).containsOnly("Order-17 b");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C54 the error response to one key for two different usages reaches the caller")
    void oneKeyForTwoUsages(Caller caller) {
        CreateUsageRequest one = usage().toBuilder().idempotencyKey("same").build();
        CreateUsageRequest other = one.toBuilder().quantity(4).build();
        caller.call(pagarme.client, CREATE_USAGE, one);

        ApiException failure = pagarme.failure(ApiException.class, caller, CREATE_USAGE, other);

        assertThat(failure.httpStatus()).isEqualTo(422);
        assertThat(failure.apiMessage()).contains("This key was used for another request.");
        assertThat(failure.attempts()).isOne();
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(failure.idempotencyKey()).contains("same");
        assertThat(server.usages()).hasSize(1);
    }

    @Test
    void theKeyIsNotPartOfTheBody() {
        pagarme.client.createUsage(usage().toBuilder().idempotencyKey("my-key").build());

        assertThat(server.usages())
                .singleElement()
                .asString()
                .doesNotContain("key")
                .contains("\"quantity\":3");
    }

    @Test
    void everyWriteHasAKeyOfItsOwnAndNoReadHasOne() {
        CreateAnUsageRequest unsaid = CreateAnUsageRequest.builder()
                .subscriptionId("sub_1")
                .itemId("si_1")
                .build();
        for (Caller caller : Caller.values()) {
            caller.call(pagarme.client, CREATE_USAGE, usage());
            caller.call(pagarme.client, CREATE_AN_USAGE, unsaid);
            caller.call(pagarme.client, DELETE_USAGE, Pagarme.deletion());
            caller.call(pagarme.client, Operation.post("/subscriptions"), Map.of("code", "x"));
        }
        assertThat(server.keys()).hasSize(8).doesNotHaveDuplicates().allSatisfy(UUID::fromString);

        server.respondWith(json(200, "{}"));
        pagarme.client.call(GET_USAGES, Pagarme.list());
        pagarme.client.call(Operation.get("/subscriptions"), Map.of());

        assertThat(server.keys().subList(8, 10)).containsOnly("");
    }

    @Test
    void keysComeFromTheSourceThatWasGiven() {
        AtomicInteger next = new AtomicInteger();
        SubscriptionUsageClient client = pagarme.builder()
                .idempotencyKeys(() -> "key " + next.incrementAndGet())
                .build();

        client.createUsage(usage());
        client.async().createUsage(usage()).join();
        client.withOptions(o -> o.header("Idempotency-Key", "of the options")).createUsage(usage());

        assertThat(server.keys()).containsExactly("key 1", "key 2", "of the options");
    }

    @ParameterizedTest
    @EnumSource
    void withoutAKeyAWriteIsNotRepeated(Caller caller) {
        SubscriptionUsageClient client =
                pagarme.builder().generateIdempotencyKeys(false).build();
        server.respondWith(reset(), accepted());

        TransportException failure = pagarme.failure(TransportException.class, client, caller, CREATE_USAGE, usage());

        assertThat(failure.retryStopReason()).contains(RetryStopReason.OUTCOME_UNKNOWN);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.idempotencyKey()).isEmpty();
        assertThat(failure).hasMessageContaining("Check before you repeat it");
        assertThat(server.keys()).containsExactly("");
    }

    @ParameterizedTest
    @EnumSource
    void aKeyOfTheCallersOwnIsEnoughToRepeat(Caller caller) {
        SubscriptionUsageClient client =
                pagarme.builder().generateIdempotencyKeys(false).build();
        server.respondWith(reset(), accepted());

        caller.call(
                client, CREATE_USAGE, usage().toBuilder().idempotencyKey("own").build());

        assertThat(server.keys()).containsExactly("own", "own");
        assertThat(server.usages()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void exceptionHasTheKeyForALaterRetry(Caller caller) {
        server.respondWith(reset(), pagarme.late(), json(503, "{}"));

        ServerException failure = pagarme.failure(ServerException.class, caller, CREATE_USAGE, usage());

        assertThat(failure.attempts()).isEqualTo(3);
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.retryStopReason()).contains(RetryStopReason.ATTEMPTS_EXHAUSTED);
        assertThat(failure).hasMessageContaining("outcome is UNKNOWN").hasMessageContaining("idempotencyKey()");
        String key = failure.idempotencyKey().orElseThrow();
        assertThat(server.keys()).containsOnly(key);

        server.respondWith(accepted());
        caller.call(
                pagarme.client,
                CREATE_USAGE,
                usage().toBuilder().idempotencyKey(key).build());
        assertThat(server.usages()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void outcomeIsKnownWhereTheServerDidNothing(Caller caller) {
        ExchangeException refused = new ExchangeException(Reason.CONNECT_FAILED, "refused", null);
        for (Responder responder : List.of(json(400, "{}"), json(412, "{}"), json(429, "{}"), failed(refused))) {
            server.respondWith(responder);

            TallygateException failure = pagarme.failure(TallygateException.class, caller, CREATE_USAGE, usage());

            assertThat(failure.outcomeUnknown()).as("%s", failure).isFalse();
            assertThat(failure.getMessage()).doesNotContain("UNKNOWN");
        }
        server.respondWith(reset());
        assertThat(pagarme.failure(TallygateException.class, caller, GET_USAGES, Pagarme.list())
                        .outcomeUnknown())
                .as("a read")
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void outcomeStaysUnknownWhenALaterAttemptIsRefused(Caller caller) {
        server.respondWith(reset(), json(401, "{}"));

        AuthenticationException failure = pagarme.failure(AuthenticationException.class, caller, CREATE_USAGE, usage());

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.idempotencyKey()).isPresent();
        assertThat(server.usages()).hasSize(1);
    }

    @Test
    void outcomeIsUnknownWhenTheClientIsClosedMeanwhile() {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        SubscriptionUsageClient client = pagarme.builder()
                .transport(request -> {
                    sent.complete(null);
                    return new CompletableFuture<>();
                })
                .build();
        CompletableFuture<?> call = client.async().createUsage(usage());
        sent.join();

        client.close();

        assertThatThrownBy(call::join).cause().isInstanceOfSatisfying(TallygateException.class, failure -> {
            assertThat(failure.outcomeUnknown()).isTrue();
            assertThat(failure.idempotencyKey()).isPresent();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", " planted", "planted ", "planted\r\nX: y", "planted\n", "plänted", "planted\u0000"})
    void invalidKeysAreRejectedWithoutShowingThem(String key) {
        CreateUsageRequest usage = usage().toBuilder().idempotencyKey(key).build();
        for (Caller caller : Caller.values()) {
            assertThatThrownBy(() -> caller.call(pagarme.client, CREATE_USAGE, usage))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("createUsage: nothing was sent: ")
                    .hasMessageContaining("dempotency-key")
                    .hasMessageNotContainingAny("planted", "plänted");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void keysAreOfSaneLength() {
        String longest = "k".repeat(255);
        pagarme.client.createUsage(usage().toBuilder().idempotencyKey(longest).build());

        assertThatThrownBy(() -> pagarme.client.createUsage(
                        usage().toBuilder().idempotencyKey(longest + "k").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("255");
        assertThat(server.keys()).containsExactly(longest);
    }

    @Test
    void theKeyOutlivesSerialization() throws Exception {
        server.respondWith(reset());
        TransportException failure = pagarme.failure(TransportException.class, Caller.SYNC, CREATE_USAGE, usage());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(failure);

        TransportException copy =
                (TransportException) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(copy.idempotencyKey()).isEqualTo(failure.idempotencyKey()).isPresent();
        assertThat(copy.outcomeUnknown()).isTrue();
        assertThat(bytes.toString(UTF_8)).doesNotContain("planted");
    }
}
