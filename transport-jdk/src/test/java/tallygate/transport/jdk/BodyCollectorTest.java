package tallygate.transport.jdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import okio.BufferedSource;
import org.junit.jupiter.api.Test;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.spi.RefusedResponseException;

class BodyCollectorTest {
    private final List<BufferedSource> bodies = new ArrayList<>();
    private final List<RefusedResponseException> refusals = new ArrayList<>();
    private final RecordedSubscription subscription = new RecordedSubscription();

    @Test
    void collectsEverythingUpToTheLimit() throws IOException {
        BodyCollector collector = collector(6);

        collector.onNext(List.of(bytes("ab"), bytes("cd")));
        collector.onNext(List.of(bytes("ef")));
        collector.onComplete();

        assertThat(bodies).hasSize(1);
        assertThat(bodies.get(0).readUtf8()).isEqualTo("abcdef");
        assertThat(refusals).isEmpty();
        assertThat(subscription.requested).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void oneByteOverTheLimitStopsTheConnection() {
        BodyCollector collector = collector(5);

        collector.onNext(List.of(bytes("abc"), bytes("def"), bytes("ghi")));
        collector.onNext(List.of(bytes("jkl")));

        assertThat(refusals)
                .singleElement()
                .extracting(RefusedResponseException::reason)
                .isEqualTo(Reason.RESPONSE_TOO_LARGE);
        assertThat(subscription.cancelled).isTrue();
        assertThat(collector.getBody().toCompletableFuture()).isCompletedExceptionally();
        assertThat(bodies).isEmpty();
    }

    @Test
    void failureOfTheConnectionIsLeftToTheClient() {
        BodyCollector collector = collector(5);
        EOFException failure = new EOFException();

        collector.onNext(List.of(bytes("abc")));
        collector.onError(failure);

        assertThat(refusals).isEmpty();
        assertThat(collector.getBody().toCompletableFuture()).isCompletedExceptionally();
        assertThat(bodies).isEmpty();
    }

    private BodyCollector collector(long limit) {
        BodyCollector collector = new BodyCollector(limit, (body, length) -> bodies.add(body), refusals::add);
        collector.onSubscribe(subscription);
        return collector;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8)).asReadOnlyBuffer();
    }

    private static final class RecordedSubscription implements Flow.Subscription {
        private long requested;
        private boolean cancelled;

        @Override
        public void request(long n) {
            requested += n;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
