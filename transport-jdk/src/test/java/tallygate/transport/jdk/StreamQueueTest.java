package tallygate.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class StreamQueueTest {
    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    private final StreamQueue streams = new StreamQueue(Duration.ofHours(1));

    @Test
    void eachEndOfAnExchangeSendsTheFirstThatWaits() throws InterruptedException {
        add("first", true);
        add("second", true);

        streams.exchangeEnded();
        assertThat(sent.take()).isEqualTo("first");
        assertThat(sent.poll(50, TimeUnit.MILLISECONDS)).isNull();

        streams.exchangeEnded();
        assertThat(sent.take()).isEqualTo("second");
    }

    @Test
    void exchangeThatHasEndedWhileItWaitedPassesItsTurnOn() throws InterruptedException {
        add("ended", false);
        add("living", true);

        streams.exchangeEnded();

        assertThat(sent.take()).isEqualTo("ended");
        assertThat(sent.take()).isEqualTo("living");
    }

    @Test
    void streamThatBecomesFreeUnnoticedIsUsed() throws InterruptedException {
        StreamQueue noticing = new StreamQueue(Duration.ofMillis(1));
        noticing.add(() -> sent.add("sent"));

        assertThat(sent.take()).isEqualTo("sent");
    }

    private void add(String name, boolean living) {
        streams.add(() -> {
            sent.add(name);
            return living;
        });
    }
}
