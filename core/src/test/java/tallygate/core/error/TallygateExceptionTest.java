package tallygate.core.error;

import static org.assertj.core.api.Assertions.assertThat;

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
    void pageIsToldWhereThereIsOneWhateverItsNumber() {
        assertThat(failure.page()).isEmpty();
        assertThat(failure.getMessage()).startsWith("getOrders: ").doesNotContain("page");

        failure.onPage(0);

        assertThat(failure.page()).hasValue(0);
        assertThat(failure).hasMessageEndingWith(" (while fetching page 0)");
    }
}
