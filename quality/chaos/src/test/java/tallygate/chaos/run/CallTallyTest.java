package tallygate.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTallyTest {
    private final Violations violations = new Violations();
    private final CallTally tally = new CallTally(violations);

    @ParameterizedTest
    @CsvSource({"0, 1, 0, 0", "0, 1, 1, 0", "0, 1, 2, 1", "1, 1, 1, 0", "1, 1, 0, 1", "0, 0, 1, 1", "1, 15, 15, 0"})
    void ledgerMustAgreeWithTheResultsOfTheCaller(int least, int most, int carriedOut, int expectedViolations) {
        int call = tally.newCall();
        for (int i = 0; i < carriedOut; i++) {
            tally.carriedOut(call);
        }
        tally.ended(call, CallerOutcome.DONE, new Expectation(least, most));

        tally.reconcile();

        assertThat(violations.count()).isEqualTo(expectedViolations);
    }

    @Test
    void aCallWithoutAnOutcomeIsAViolation() {
        tally.newCall();

        tally.reconcile();

        assertThat(violations.first()).containsExactly("Call 1 never ended.");
    }

    @Test
    void executionAfterAProvablyUnsentFailureIsAViolation() {
        int call = tally.newCall();
        tally.failed(call, new IllegalStateException("not sent, they said"));

        tally.carriedOut(call);

        assertThat(violations.first()).singleElement().asString().contains("after it had failed", "they said");
    }
}
