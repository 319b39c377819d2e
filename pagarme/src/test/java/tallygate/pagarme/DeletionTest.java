package tallygate.pagarme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.pagarme.FakePagarme.accepted;
import static tallygate.pagarme.FakePagarme.failed;
import static tallygate.pagarme.FakePagarme.json;
import static tallygate.pagarme.Pagarme.deletion;
import static tallygate.pagarme.Pagarme.reset;
import static tallygate.pagarme.SubscriptionUsageOperations.CREATE_USAGE;
import static tallygate.pagarme.SubscriptionUsageOperations.DELETE_USAGE;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.JsonType;
import tallygate.core.Operation;
import tallygate.core.Safety;
import tallygate.core.error.NotFoundException;
import tallygate.json.MissingPropertyException;
import tallygate.pagarme.FakePagarme.Responder;
import tallygate.pagarme.model.GetUsageResponse;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.HttpMethod;

/** Deletes a usage when the response to the DELETE is lost. */
class DeletionTest {
    private static final Responder GONE = json(404, "{\"message\":\"planted\",\"errors\":{},\"request\":{}}");

    private final Pagarme pagarme = new Pagarme();

    @ParameterizedTest
    @EnumSource
    @DisplayName("C56 a DELETE that finds nothing after its response was lost is done")
    void goneOnTheSecondAttempt(Caller caller) {
        for (Responder lost : new Responder[] {reset(), pagarme.late(), json(502, "<p>")}) {
            pagarme.server.respondWith(lost, GONE);

            GetUsageResponse deleted = caller.call(pagarme.client, DELETE_USAGE, deletion());

            assertThat(deleted.unknownProperties()).isEmpty();
            assertThat(deleted.deletedAt()).isEmpty();
            assertThatThrownBy(deleted::id).isInstanceOf(MissingPropertyException.class);
        }
        assertThat(pagarme.server.requests()).hasSize(6);
        assertThat(pagarme.server.openResponses()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C56 a DELETE that finds nothing stays a 404 where no attempt before can have deleted it")
    void goneFromTheBeginning(Caller caller) {
        Responder unsent = failed(new ExchangeException(Reason.CONNECT_FAILED, "refused", null));
        for (Responder before : new Responder[] {unsent, json(429, "{}")}) {
            pagarme.server.respondWith(before, GONE);
            assertThat(pagarme.failure(NotFoundException.class, caller, DELETE_USAGE, deletion())
                            .attempts())
                    .isEqualTo(2);
        }
        pagarme.server.respondWith(GONE);
        assertThat(pagarme.failure(NotFoundException.class, caller, DELETE_USAGE, deletion())
                        .attempts())
                .isOne();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C56 a 404 to anything but a DELETE is one, whatever came before")
    void otherOperations(Caller caller) {
        pagarme.server.respondWith(reset(), GONE);

        NotFoundException failure = pagarme.failure(NotFoundException.class, caller, CREATE_USAGE, Pagarme.usage());

        assertThat(failure.outcomeUnknown()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aDeletionThatReturnsAListReturnsNoElementAndOneThatReturnsATextStaysA404(Caller caller) {
        pagarme.server.respondWith(reset(), GONE, reset(), GONE);

        assertThat(caller.call(
                        pagarme.client, deletionOf(JsonType.of(String.class).list()), null))
                .isEmpty();
        pagarme.failure(NotFoundException.class, caller, deletionOf(JsonType.of(String.class)), null);
    }

    private static <R> Operation<Void, R> deletionOf(JsonType<R> response) {
        return Operation.withoutRequest("delete", HttpMethod.DELETE, "/x", Safety.IDEMPOTENT, response);
    }

    @ParameterizedTest
    @EnumSource
    void responseOfTheServerIsReturnedWhenItArrives(Caller caller) {
        pagarme.server.respondWith(reset(), accepted());

        assertThat(caller.call(pagarme.client, DELETE_USAGE, deletion()).id()).isEqualTo("usage_1");
    }
}
