package tallygate.transport.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingExchangeTest {
    private final List<String> events = new ArrayList<>();
    private final Recorded exchange = new Recorded();

    @Test
    void failureAbortsTheConnectionAfterTheEndIsReported() {
        IOException failure = new IOException("broken");
        exchange.fail(failure);

        assertThat(events).containsExactly("release", "end", "abort", "complete");
        assertThat(exchange.result()).isCompletedExceptionally();
        assertThat(exchange.result().handle((value, thrown) -> thrown).join()).isSameAs(failure);
    }

    @Test
    void successAbortsNothing() {
        assertThat(exchange.end()).isTrue();
        assertThat(exchange.hasEnded()).isTrue();

        assertThat(events).containsExactly("release", "end");
    }

    @Test
    void onlyTheFirstEndCounts() {
        exchange.end();
        exchange.fail(new IOException("too late"));
        exchange.result().cancel(true);

        assertThat(exchange.end()).isFalse();
        assertThat(events).containsExactly("release", "end");
    }

    @Test
    void cancellingADependentStageAborts() {
        exchange.result().thenApply(String::length).cancel(true);

        assertThat(events).containsExactly("release", "end", "abort");
        assertThat(exchange.result()).isCancelled();
    }

    private final class Recorded extends PendingExchange<String> {
        Recorded() {
            super(
                    task -> {
                        events.add("complete");
                        task.run();
                    },
                    ended -> events.add("end"));
        }

        @Override
        protected void release() {
            events.add("release");
        }

        @Override
        protected void abort() {
            events.add("abort");
        }

        @Override
        public void transportClosed() {
            fail(new IOException("closed"));
        }
    }
}
