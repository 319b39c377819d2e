package tallygate.pagarme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tallygate.pagarme.FakePagarme.accepted;
import static tallygate.pagarme.Pagarme.reset;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tallygate.core.Operation;
import tallygate.core.error.TallygateException;
import tallygate.pagarme.model.BillingInterval;
import tallygate.pagarme.model.CreatePlanRequest;
import tallygate.pagarme.model.CreateTransfer;
import tallygate.pagarme.model.CreateWithdrawRequest;

/** Operations that move money and take no idempotency key are sent once, whatever the client does with other writes. */
class MoneyMovesOnceTest {
    private final Pagarme pagarme = new Pagarme();
    private final PagarmeClient client = PagarmeClient.builder()
            .secretKey(Pagarme.SECRET_KEY)
            .transport(pagarme.server)
            .nanoTime(pagarme.time::nanoTime)
            .timing(pagarme.time)
            .build();

    static Stream<Arguments> transfers() {
        return Stream.of(
                Arguments.of(
                        TransfersOperations.CREATE_TRANSFER,
                        CreateTransfer.builder()
                                .amount(100L)
                                .sourceId("re_1")
                                .targetId("re_2")
                                .build()),
                Arguments.of(
                        WithdrawalsOperations.CREATE_WITHDRAW,
                        CreateWithdrawRequest.builder()
                                .recipientId("re_1")
                                .amount(100L)
                                .build()));
    }

    @ParameterizedTest
    @MethodSource("transfers")
    <Q> void aTransferWhoseResponseWasLostIsNotSentAgain(Operation<Q, ?> operation, Q request) {
        pagarme.server.respondWith(reset(), accepted());

        TallygateException failure =
                catchThrowableOfType(TallygateException.class, () -> client.call(operation, request));

        assertThat(pagarme.server.keys()).containsExactly("");
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.idempotencyKey()).isEmpty();
    }

    /** A header of the options is the caller's; that the service reads it is nothing the client may rely on. */
    @ParameterizedTest
    @MethodSource("transfers")
    <Q> void aKeyOfTheCallersOwnChangesNothing(Operation<Q, ?> operation, Q request) {
        pagarme.server.respondWith(reset(), accepted());
        PagarmeClient withKey = client.withOptions(o -> o.header("idempotency-key", "mine"));

        TallygateException failure =
                catchThrowableOfType(TallygateException.class, () -> withKey.call(operation, request));

        assertThat(pagarme.server.requests()).hasSize(1);
        assertThat(failure.outcomeUnknown()).isTrue();
    }

    @Test
    void anotherWriteIsSentAgainWithItsKey() {
        pagarme.server.respondWith(reset(), accepted());

        client.plans()
                .createPlan(CreatePlanRequest.builder()
                        .name("Basic")
                        .interval(BillingInterval.MONTH)
                        .intervalCount(1)
                        .build());

        assertThat(pagarme.server.keys())
                .hasSize(2)
                .doesNotContain("")
                .containsOnly(pagarme.server.keys().get(0));
    }
}
