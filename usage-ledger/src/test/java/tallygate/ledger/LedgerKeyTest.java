package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static tallygate.ledger.Usages.append;
import static tallygate.ledger.Usages.key;
import static tallygate.ledger.Usages.outcomes;
import static tallygate.ledger.Usages.usage;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.ledger.UsageServer.Fault;

class LedgerKeyTest extends LedgerFixture {
    @ParameterizedTest
    @ValueSource(strings = {"PT24H", "PT25H", "PT23H50M", "PT8760H", "-PT2M", "-PT24H"})
    @DisplayName("C53 a key that is, or may be, older than 24 hours: refused unless forced")
    void expiredKeyIsNotSentUnlessForced(Duration time) throws Exception {
        leaveOutcomeUnknown();
        clock.move(time);
        try (UsageLedger ledger = open()) {
            assertThat(ledger.send(server, 1)).isEqualTo(new UsageSummary(1, 0, 0, 0, 1, 1));
            assertThat(server.requests()).hasSize(1);
            assertThat(outcomes(ledger)).extracting(UsageOutcome::state).containsExactly(UsageState.EXPIRED);

            UsageOutcome outcome = ledger.sendExpired(key(0), server);
            assertThat(outcome.state()).isEqualTo(UsageState.ACCEPTED);
            assertThat(server.requests()).containsExactly(key(0), key(0));
        }
        try (UsageLedger ledger = open()) {
            assertThat(ledger.summary()).isEqualTo(new UsageSummary(1, 0, 1, 0, 0, 0));
        }
    }

    @Test
    @DisplayName("C53 a key of less than 24 hours is sent, which does not extend its 24 hours")
    void unexpiredKeyIsSentWithoutExtendingItsLifetime() throws Exception {
        leaveOutcomeUnknown();
        server.faults((record, key) -> Fault.after(CallFailures.timeout()));
        clock.move(Duration.ofHours(23).plusMinutes(48));
        try (UsageLedger ledger = open()) {
            assertThat(ledger.send(server, 1).expired()).isZero();
            assertThat(server.requests()).hasSize(2);
            assertThatIllegalStateException()
                    .isThrownBy(() -> ledger.sendExpired(key(0), server))
                    .withMessageContaining("UNKNOWN");

            clock.move(Duration.ofMinutes(3));
            assertThat(ledger.send(server, 1).expired()).isOne();
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    @DisplayName("C53 a key that expires while its record is queued is not sent")
    void keyThatExpiresInTheQueueIsNotSent() throws Exception {
        server.faults((record, key) -> Fault.after(CallFailures.timeout()));
        try (UsageLedger ledger = open()) {
            append(ledger, 3);
            ledger.send(server, 1);
            clock.move(Duration.ofHours(23));
            UsageSummary summary = ledger.send(
                    (record, key) -> {
                        clock.move(Duration.ofHours(1));
                        return "usage_1";
                    },
                    1);
            assertThat(summary).isEqualTo(new UsageSummary(3, 0, 1, 0, 2, 2));
        }
    }

    @Test
    @DisplayName("C53 a forced record whose outcome stays unknown has 24 hours again")
    void forcedRecordWithAnUnknownOutcomeGetsAnother24Hours() throws Exception {
        leaveOutcomeUnknown();
        server.faults((record, key) -> Fault.after(CallFailures.timeout()));
        clock.move(Duration.ofHours(30));
        try (UsageLedger ledger = open()) {
            assertThat(ledger.sendExpired(key(0), server).state()).isEqualTo(UsageState.UNKNOWN);
            clock.move(Duration.ofHours(23));
            server.faults((record, key) -> Fault.NONE);
            assertThat(ledger.send(server, 1)).isEqualTo(new UsageSummary(1, 0, 1, 0, 0, 0));
        }
    }

    @Test
    void recordThatWasNeverSentDoesNotExpire() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, 1);
        }
        clock.move(Duration.ofDays(400));
        try (UsageLedger ledger = open()) {
            assertThat(ledger.send(server, 1)).isEqualTo(new UsageSummary(1, 0, 1, 0, 0, 0));
        }
    }

    @Test
    @DisplayName("C54 two bodies with one key: an error at once, and only the first is on file")
    void secondBodyWithTheSameKeyIsRejected() throws Exception {
        try (UsageLedger ledger = open()) {
            ledger.append(usage(0), "k");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ledger.append(usage(0).withCode("other"), "k"))
                    .withMessageContaining("idempotency key k");
            assertThat(ledger.summary().submitted()).isOne();
        }
    }

    @Test
    @DisplayName("C54 two bodies with one key in two ledgers: the error response of the server is the outcome")
    void errorResponseIsTheOutcomeWhenAnotherLedgerUsedTheKey() throws Exception {
        server.send(usage(7), "k");
        try (UsageLedger ledger = open()) {
            ledger.append(usage(0), "k");
            ledger.send(server, 1);
            assertThat(outcomes(ledger).get(0).reason()).hasValue("the idempotency key belongs to another request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "b ", "a\nb", "ключ", "a\u0000"})
    void keyThatIsNotAValidHeaderValueIsRejected(String key) throws Exception {
        try (UsageLedger ledger = open()) {
            assertThatIllegalArgumentException().isThrownBy(() -> ledger.append(usage(0), key));
            assertThatIllegalArgumentException().isThrownBy(() -> ledger.append(usage(0), "k".repeat(256)));
            assertThat(ledger.append(usage(0), "k".repeat(255))).isTrue();
            assertThat(ledger.append(usage(1), "invoice 7"))
                    .as("a key that the client sends")
                    .isTrue();
        }
    }

    @Test
    void unknownKeyAndInvalidArgumentsAreRejected() throws Exception {
        try (UsageLedger ledger = open()) {
            assertThatIllegalArgumentException().isThrownBy(() -> ledger.sendExpired("k", server));
            assertThatIllegalArgumentException().isThrownBy(() -> ledger.send(server, 0));
            assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> ledger.send(null, 1));
        }
    }
}
