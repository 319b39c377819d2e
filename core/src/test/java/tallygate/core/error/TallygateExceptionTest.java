package tallygate.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TallygateExceptionTest {
    private final TallygateException failure =
            new ClientClosedException(new CallDetails("getOrders", 1, false, RetryStopReason.CALL_ENDED), null);

    @Test
    void detailsAreTextWithoutTheKey() {
        assertThat(new CallDetails("createUsage", 2, true, RetryStopReason.ATTEMPTS_EXHAUSTED, true, "customer-7"))
                .hasToString("createUsage, attempts 2, ATTEMPTS_EXHAUSTED, outcome unknown");
        assertThat(new CallDetails("getUsages", 1, true, null)).hasToString("getUsages, attempts 1");
    }

    @Test
    @DisplayName("C76 a message is one line without hidden characters")
    void hiddenCharactersAreEscaped() {
        CallDetails details = new CallDetails("getOrders", 1, false, null);

        assertThat(new MalformedResponseException(details, 200, null, "", "at $.a\r\nb\u001b[2J\u202e"))
                .hasMessage("getOrders: at $.a\\u000d\\u000ab\\u001b[2J\\u202e");
    }

    @Test
    void exceptionHasThePageWhateverItsNumber() {
        assertThat(failure.page()).isEmpty();
        assertThat(failure.getMessage()).startsWith("getOrders: ").doesNotContain("page");

        failure.onPage(0);

        assertThat(failure.page()).hasValue(0);
        assertThat(failure).hasMessageEndingWith(" (while fetching page 0)");
    }
}
