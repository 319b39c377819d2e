package tallygate.transport.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MessageDemandTest {
    private final MessageDemand demand = new MessageDemand();

    @Test
    void asManyCanBeTakenAsWereAdded() {
        assertThat(demand.take()).isFalse();
        demand.add(1);
        demand.add(1);
        assertThat(demand.take()).isTrue();
        assertThat(demand.take()).isTrue();
        assertThat(demand.take()).isFalse();
        assertThatThrownBy(() -> demand.add(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overflowingDemandIsUnbounded() {
        demand.add(Long.MAX_VALUE - 1);
        demand.add(2);
        demand.addUnlimited();
        assertThat(demand.take()).isTrue();
        assertThat(demand.take()).isTrue();
    }

    @Test
    void oneIsWaitedFor() throws Exception {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                demand.awaitOne();
                taken.complete(null);
            } catch (InterruptedException e) {
                taken.completeExceptionally(e);
            }
        });
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(taken).isNotDone();
        demand.add(1);

        taken.get(10, TimeUnit.SECONDS);
        assertThat(demand.take()).isFalse();
    }
}
