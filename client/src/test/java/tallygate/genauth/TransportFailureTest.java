package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static tallygate.genauth.FakeGenAuth.failure;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.TransportException;
import tallygate.genauth.model.ClickCostContactDto;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;

class TransportFailureTest extends FailureFixture {
    @ParameterizedTest
    @EnumSource(Reason.class)
    void transportExceptionKeepsItsReason(Reason reason) {
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
    void tooLargeResponseNamesTheLimitToRaise() {
        server.on(USAGE_PATH, failure(new ExchangeException(Reason.RESPONSE_TOO_LARGE, "more than 16 bytes", null)));

        assertThatThrownBy(client::getUsageInfo).hasMessageContaining("raise RequestOptions.maxResponseBytes");
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void exceededDeadlineKeepsItsPhase(Phase phase) {
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
    void unknownIoExceptionBecomesATransportException() {
        server.on(USAGE_PATH, failure(new IOException((String) null)));

        assertThatThrownBy(client::getUsageInfo)
                .isInstanceOf(TransportException.class)
                .hasMessage("getUsageInfo: IOException.");
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT_FAILED, any proxy",
        "TLS_NOT_TRUSTED, the authority that signed",
        "RESPONSE_TOO_LARGE, RequestOptions.maxResponseBytes",
        "TRANSPORT_CLOSED, after the clients that use it",
    })
    void failedExchangeNamesTheRemedy(Reason reason, String remedy) {
        server.on(USAGE_PATH, failure(new ExchangeException(reason, "getUsageInfo: it broke.", null)));

        assertThatThrownBy(client::getUsageInfo)
                .hasMessageStartingWith("getUsageInfo: it broke. ")
                .hasMessageContaining(remedy);
    }
}
