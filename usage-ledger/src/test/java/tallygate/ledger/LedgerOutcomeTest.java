package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.ledger.Usages.append;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallygate.core.error.TransportException;
import tallygate.ledger.UsageServer.Fault;

class LedgerOutcomeTest extends LedgerFixture {
    @ParameterizedTest
    @ValueSource(ints = {400, 402, 404, 412, 422})
    void clientErrorRejectsTheRecord(int status) throws Exception {
        assertThat(stateAfter(CallFailures.refused(status, null))).isEqualTo(UsageState.REJECTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 408, 409, 425, 500, 503, 600})
    void otherStatusesLeaveTheOutcomeUnknown(int status) throws Exception {
        assertThat(stateAfter(CallFailures.refused(status, "later"))).isEqualTo(UsageState.UNKNOWN);
    }

    @Test
    void recordStaysPendingWhenTheServerNeverReceivedIt() throws Exception {
        assertThat(stateAfter(CallFailures.refusedConnection())).isEqualTo(UsageState.PENDING);
        clock.move(Duration.ofHours(30));
        try (UsageLedger ledger = open()) {
            server.faults((record, key) -> Fault.NONE);
            assertThat(ledger.send(server, 1).accepted()).isOne();
        }
    }

    @Test
    void outcomeStaysUnknownWhenOnlyTheLastAttemptWasNotSent() throws Exception {
        TransportException failure = CallFailures.refusedConnection();
        failure.addSuppressed(CallFailures.timeout());
        assertThat(stateAfter(failure)).isEqualTo(UsageState.UNKNOWN);
    }

    @Test
    void refusedConnectionDoesNotMakeAnUnknownRecordPending() throws Exception {
        leaveOutcomeUnknown();
        server.faults((record, key) -> Fault.before(CallFailures.refusedConnection()));
        try (UsageLedger ledger = open()) {
            assertThat(ledger.send(server, 1)).isEqualTo(new UsageSummary(1, 0, 0, 0, 1, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000 nul", "cut \ud83d", "\udc00"})
    void reasonThatNoDatabaseCanHoldIsReplaced(String reason) throws Exception {
        assertThat(stateAfter(CallFailures.refused(422, reason))).isEqualTo(UsageState.REJECTED);
    }

    @Test
    void secretKeyIsNotWritten() throws Exception {
        assertThat(stateAfter(CallFailures.refused(422, "key sk_test_planted0secret may not")))
                .isEqualTo(UsageState.REJECTED);
        assertThat(database.query(directory, "SELECT reason FROM tallygate_usages"))
                .containsExactly("key [secret] may not");
    }

    @Test
    void textsOfTheServerAreCut() throws Exception {
        assertThat(stateAfter(CallFailures.refused(422, "r".repeat(100_000)))).isEqualTo(UsageState.REJECTED);
        assertThat(database.query(directory, "SELECT reason FROM tallygate_usages"))
                .containsExactly("r".repeat(500));
    }

    @Test
    void idOfAUsageIsCut() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, 1);
            ledger.send((record, key) -> "i".repeat(100_000), 1);
        }
        assertThat(database.query(directory, "SELECT usage_id FROM tallygate_usages"))
                .containsExactly("i".repeat(UsageRecord.MAX_TEXT));
    }
}
