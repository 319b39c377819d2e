package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tallygate.core.error.TallygateException;

/** What a subscription told its listener, as words in their order. */
class ReceivedEvents implements EventListener {
    private final BlockingQueue<String> words = new LinkedBlockingQueue<>();
    private volatile TallygateException cause;

    @Override
    public void event(EventMessage event) {
        words.add("event " + event.text());
    }

    @Override
    public void connected() {
        words.add("connected");
    }

    @Override
    public void disconnected(TallygateException why, Duration pause) {
        cause = why;
        words.add("disconnected");
    }

    @Override
    public void failed(TallygateException why) {
        cause = why;
        words.add("failed");
    }

    /** Of the last end. */
    final TallygateException cause() {
        return cause;
    }

    final void assertNext(String... expected) throws InterruptedException {
        for (String word : expected) {
            assertThat(words.poll(10, TimeUnit.SECONDS)).isEqualTo(word);
        }
    }

    final void assertSilent() throws InterruptedException {
        assertThat(words.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }
}
