package tallygate.pagarme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.pagarme.FakePagarme.accepted;
import static tallygate.pagarme.FakePagarme.json;
import static tallygate.pagarme.Pagarme.reset;
import static tallygate.pagarme.Pagarme.usage;
import static tallygate.pagarme.SubscriptionUsageOperations.CREATE_USAGE;
import static tallygate.pagarme.SubscriptionUsageOperations.GET_USAGES;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.error.ApiException;
import tallygate.core.error.RetryStopReason;

/** A 409: the first request with a key is still running. Each case is sync and async, in virtual time. */
class ConflictTest {
    private final Pagarme pagarme = new Pagarme();
    private final FakePagarme server = pagarme.server;

    @ParameterizedTest
    @EnumSource
    @DisplayName("C81 a write is retried after 409 while an earlier attempt with its key is still running")
    void conflictIsRetriedWithTheKey(Caller caller) {
        server.respondWith(reset(), json(409, "{}"), accepted());

        assertThat(caller.call(pagarme.client, CREATE_USAGE, usage()).id()).isEqualTo("usage_1");
        assertThat(server.keys()).hasSize(3).doesNotContain("");
        assertThat(server.keys().stream().distinct()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C81 the outcome is unknown if the 409 stays")
    void outcomeOfALastingConflictIsUnknown(Caller caller) {
        server.respondWith(json(409, "{}"));

        ApiException failure = pagarme.failure(ApiException.class, caller, CREATE_USAGE, usage());

        assertThat(failure.attempts()).isEqualTo(3);
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.retryStopReason()).contains(RetryStopReason.ATTEMPTS_EXHAUSTED);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C81 a 409 is final without a key")
    void conflictWithoutAKeyIsFinal(Caller caller) {
        server.respondWith(json(409, "{}"));
        SubscriptionUsageClient withoutKeys =
                pagarme.builder().generateIdempotencyKeys(false).build();

        assertThatThrownBy(() -> caller.call(withoutKeys, CREATE_USAGE, usage()))
                .isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.attempts()).isOne();
                    assertThat(e.outcomeUnknown()).isFalse();
                });
        assertThat(pagarme.failure(ApiException.class, caller, GET_USAGES, Pagarme.list())
                        .attempts())
                .isOne();
    }
}
