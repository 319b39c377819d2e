package tallygate.transport.jdk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import okio.Buffer;
import okio.ByteString;
import okio.ForwardingSource;
import okio.Source;
import org.junit.jupiter.api.Test;
import tallygate.transport.RequestBody;

class UploadPublisherTest {
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final CompletableFuture<Exception> unreadable = new CompletableFuture<>();

    @Test
    void everySubscriberReceivesTheBodyFromItsStart() throws Exception {
        UploadPublisher upload = new UploadPublisher(new CountedBody(), unreadable::complete);
        Receiver first = new Receiver(1);
        Receiver second = new Receiver(Long.MAX_VALUE);

        upload.subscribe(first);
        first.next.get(5, SECONDS);
        upload.subscribe(second);

        assertThat(second.end.get(5, SECONDS)).isEqualTo(ByteString.of(new byte[CountedBody.BYTES]));
        assertThat(opened).hasValue(2);
        assertThat(closed).hasValue(2);
    }

    @Test
    void cancelledBodyIsNotOpenedAgain() throws Exception {
        UploadPublisher upload = new UploadPublisher(new CountedBody(), unreadable::complete);
        upload.subscribe(new Receiver(0));
        upload.cancel();
        CompletableFuture<Void> ranAfter = new CompletableFuture<>();

        upload.subscribe(new Receiver(Long.MAX_VALUE) {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                ranAfter.complete(null);
            }
        });

        ranAfter.get(5, SECONDS);
        assertThat(opened).hasValue(1);
    }

    @Test
    void bodyThatCannotBeOpenedAgainIsReported() throws Exception {
        UploadPublisher upload = new UploadPublisher(new CountedBody(), unreadable::complete);
        upload.subscribe(new Receiver(0));
        opened.set(-1);

        upload.subscribe(new Receiver(1));

        assertThat(unreadable.get(5, SECONDS)).hasMessage("gone");
    }

    private final class CountedBody implements RequestBody {
        static final int BYTES = 40_000;

        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public long contentLength() {
            return BYTES;
        }

        @Override
        public Source open() throws IOException {
            if (opened.getAndIncrement() < 0) {
                throw new IOException("gone");
            }
            return new ForwardingSource(new Buffer().write(new byte[BYTES])) {
                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
        }
    }

    private static class Receiver implements Flow.Subscriber<ByteBuffer> {
        final CompletableFuture<Void> next = new CompletableFuture<>();
        final CompletableFuture<ByteString> end = new CompletableFuture<>();
        private final List<ByteString> received = new ArrayList<>();
        private final long demand;

        Receiver(long demand) {
            this.demand = demand;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            if (demand > 0) {
                subscription.request(demand);
            }
        }

        @Override
        public void onNext(ByteBuffer item) {
            received.add(ByteString.of(item));
            next.complete(null);
        }

        @Override
        public void onError(Throwable failure) {
            end.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            Buffer whole = new Buffer();
            received.forEach(whole::write);
            end.complete(whole.readByteString());
        }
    }
}
