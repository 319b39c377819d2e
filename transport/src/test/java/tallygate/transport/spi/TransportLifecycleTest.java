package tallygate.transport.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TransportLifecycleTest {
    private final TransportLifecycle lifecycle = new TransportLifecycle();
    private final AtomicInteger closed = new AtomicInteger();
    private final InFlight exchange = closed::incrementAndGet;

    @Test
    void closeEndsWhatIsInFlight() {
        assertThat(lifecycle.register(exchange)).isTrue();
        assertThat(lifecycle).hasToString("1 in flight");

        assertThat(lifecycle.close()).isTrue();

        assertThat(closed).hasValue(1);
        assertThat(lifecycle).hasToString("closed");
    }

    @Test
    void endedExchangeIsNotNotifiedOfTheClose() {
        lifecycle.register(exchange);
        lifecycle.remove(exchange);
        assertThat(lifecycle).hasToString("0 in flight");

        lifecycle.close();

        assertThat(closed).hasValue(0);
    }

    @Test
    void nothingStartsAfterClose() {
        lifecycle.close();

        assertThat(lifecycle.register(exchange)).isFalse();
        assertThat(closed).hasValue(1);
    }

    @Test
    void onlyTheFirstCloseReleasesResources() {
        assertThat(lifecycle.close()).isTrue();
        assertThat(lifecycle.close()).isFalse();
    }
}
