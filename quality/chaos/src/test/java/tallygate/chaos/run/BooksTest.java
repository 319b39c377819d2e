package tallygate.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BooksTest {
    private final Violations violations = new Violations();
    private final Books books = new Books(violations);

    @ParameterizedTest
    @CsvSource({"0, 1, 0, 0", "0, 1, 1, 0", "0, 1, 2, 1", "1, 1, 1, 0", "1, 1, 0, 1", "0, 0, 1, 1", "1, 15, 15, 0"})
    void theLedgerMustAgreeWithWhatTheCallerWasTold(int least, int most, int carriedOut, int expectedViolations) {
        int call = books.newCall();
        for (int i = 0; i < carriedOut; i++) {
            books.carriedOut(call);
        }
        books.told(call, Outcome.DONE, new Expectation(least, most));

        books.reconcile();

        assertThat(violations.count()).isEqualTo(expectedViolations);
    }

    @Test
    void aCallWithoutAnOutcomeIsAViolation() {
        books.newCall();

        books.reconcile();

        assertThat(violations.first()).containsExactly("Call 1 never ended.");
    }

    @Test
    void beingCarriedOutAfterAFailureThatDeniesItIsSeenAtOnce() {
        int call = books.newCall();
        books.failed(call, new IllegalStateException("not sent, they said"));

        books.carriedOut(call);

        assertThat(violations.first()).singleElement().asString().contains("after it had failed", "they said");
    }
}
