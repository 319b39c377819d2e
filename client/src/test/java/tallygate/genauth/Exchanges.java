package tallygate.genauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import okio.ForwardingSource;
import okio.Okio;
import tallygate.transport.TransportResponse;

/** Counts open responses and pending asynchronous exchanges. */
final class Exchanges {
    private final AtomicInteger openResponses = new AtomicInteger();
    private final Phaser underWay = new Phaser(1);

    TransportResponse opened(TransportResponse response) {
        openResponses.incrementAndGet();
        AtomicBoolean open = new AtomicBoolean(true);
        return new TransportResponse(
                response.status(), response.headers(), Okio.buffer(new ForwardingSource(response.body()) {
                    @Override
                    public void close() throws IOException {
                        if (open.getAndSet(false)) {
                            openResponses.decrementAndGet();
                        }
                        super.close();
                    }
                }));
    }

    int openResponses() {
        return openResponses.get();
    }

    void begin() {
        underWay.register();
    }

    /** Called after all dependents of the exchange have run. */
    void end() {
        underWay.arriveAndDeregister();
    }

    void awaitNoneUnderWay() {
        int phase = underWay.arrive();
        try {
            assertThat(underWay.awaitAdvanceInterruptibly(phase, 10, TimeUnit.SECONDS))
                    .isNotEqualTo(phase);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("exchanges are still in flight", e);
        }
    }
}
