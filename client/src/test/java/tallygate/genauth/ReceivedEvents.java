package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tallygate.core.error.TallygateException;

/** Records the notifications of a subscription in order. */
class ReceivedEvents implements EventListener {
    private final BlockingQueue<String> notifications = new LinkedBlockingQueue<>();
    private volatile TallygateException cause;

    @Override
    public void event(EventMessage event) {
        notifications.add("event " + event.text());
    }

    @Override
    public void connected() {
        notifications.add("connected");
    }

    @Override
    public void disconnected(TallygateException reason, Duration pause) {
        cause = reason;
        notifications.add("disconnected");
    }

    @Override
    public void failed(TallygateException reason) {
        cause = reason;
        notifications.add("failed");
    }

    /** The cause of the last disconnect or failure. */
    final TallygateException cause() {
        return cause;
    }

    final void assertNext(String... expected) throws InterruptedException {
        for (String notification : expected) {
            assertThat(notifications.poll(10, TimeUnit.SECONDS)).isEqualTo(notification);
        }
    }

    final void assertSilent() throws InterruptedException {
        assertThat(notifications.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }
}
