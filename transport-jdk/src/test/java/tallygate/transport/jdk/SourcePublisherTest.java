package tallygate.transport.jdk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import okio.Buffer;
import okio.ByteString;
import okio.Source;
import okio.Timeout;
import org.junit.jupiter.api.Test;
import tallygate.transport.RequestBody;

class SourcePublisherTest {
    private final List<Exception> unreadable = new ArrayList<>();

    @Test
    void publishesTheBytesInOrderAndThenCloses() throws Exception {
        ByteString bytes = ByteString.encodeUtf8("0123456789".repeat(10_000));
        RecordedSource source = new RecordedSource(new Buffer().write(bytes));
        Receiver receiver = new Receiver(1);

        publisher(source, bytes.size()).subscribe(receiver);

        assertThat(receiver.end.get(5, SECONDS)).isEqualTo(bytes);
        assertThat(source.closed.get(5, SECONDS)).isTrue();
    }

    @Test
    void bytesInMemoryAreReadByTheThreadThatAsks() throws Exception {
        Receiver receiver = new Receiver(1);

        new SourcePublisher(RequestBody.of("text/plain", ByteString.encodeUtf8("abc")), unreadable::add)
                .subscribe(receiver);

        assertThat(receiver.end).isCompletedWithValue(ByteString.encodeUtf8("abc"));
    }

    @Test
    void sourceThatBlocksDoesNotBlockTheThreadThatAsks() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        RecordedSource source = new RecordedSource(new Buffer().writeUtf8("abc"), release);
        Receiver receiver = new Receiver(1);

        publisher(source, 3).subscribe(receiver);

        assertThat(receiver.end).isNotDone();
        release.countDown();
        assertThat(receiver.end.get(5, SECONDS)).isEqualTo(ByteString.encodeUtf8("abc"));
    }

    @Test
    void readsNothingBeforeDemand() throws Exception {
        Buffer unread = new Buffer().writeUtf8("abc");

        new SourcePublisher(new Body(unread, 3), unreadable::add).subscribe(new Receiver(0));

        assertThat(unread.size()).isEqualTo(3);
    }

    @Test
    void cancelClosesASourceWithoutDemand() throws Exception {
        RecordedSource source = new RecordedSource(new Buffer().writeUtf8("abc"));

        publisher(source, 3).cancel();

        assertThat(source.closed.get(5, SECONDS)).isTrue();
    }

    @Test
    void failureToReadIsReportedAndTheSourceClosed() throws Exception {
        IOException failure = new IOException("disk");
        RecordedSource source = new RecordedSource(new Buffer()) {
            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                throw failure;
            }
        };
        Receiver receiver = new Receiver(1);

        publisher(source, 3).subscribe(receiver);

        assertThat(receiver.end).failsWithin(5, SECONDS).withThrowableThat().withCause(failure);
        assertThat(source.closed.get(5, SECONDS)).isTrue();
        assertThat(unreadable).containsExactly(failure);
    }

    private SourcePublisher publisher(Source source, long length) throws IOException {
        return new SourcePublisher(new Body(source, length), unreadable::add);
    }

    private record Body(Source source, long contentLength) implements RequestBody {
        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public Source open() {
            return source;
        }
    }

    private static class RecordedSource implements Source {
        private final Buffer bytes;
        private final CountDownLatch release;
        private final CompletableFuture<Boolean> closed = new CompletableFuture<>();

        RecordedSource(Buffer bytes) {
            this(bytes, new CountDownLatch(0));
        }

        RecordedSource(Buffer bytes, CountDownLatch release) {
            this.bytes = bytes;
            this.release = release;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            try {
                if (!release.await(5, SECONDS)) {
                    throw new IOException("never released");
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return bytes.read(sink, byteCount);
        }

        @Override
        public Timeout timeout() {
            return Timeout.NONE;
        }

        @Override
        public void close() {
            closed.complete(true);
        }
    }

    /** Asks for one more buffer after each, as the JDK does. */
    private static final class Receiver implements Flow.Subscriber<ByteBuffer> {
        private final int firstDemand;
        private final Buffer received = new Buffer();
        private final CompletableFuture<ByteString> end = new CompletableFuture<>();
        private Flow.Subscription subscription;

        Receiver(int firstDemand) {
            this.firstDemand = firstDemand;
        }

        @Override
        public void onSubscribe(Flow.Subscription newSubscription) {
            subscription = newSubscription;
            if (firstDemand > 0) {
                subscription.request(firstDemand);
            }
        }

        @Override
        public void onNext(ByteBuffer item) {
            byte[] bytes = new byte[item.remaining()];
            item.get(bytes);
            received.write(bytes);
            subscription.request(1);
        }

        @Override
        public void onError(Throwable failure) {
            end.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            end.complete(received.readByteString());
        }
    }
}
