package tallygate.transport.jdk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import okio.Buffer;
import okio.Source;
import org.jspecify.annotations.Nullable;
import tallygate.transport.RequestBody;
import tallygate.transport.spi.CallbackThreads;

/**
 * Publishes a request body once, as the connection asks for it, and closes its source.
 *
 * <p>The constructor opens the body. Its bytes are read on another thread, because a source may block, unless they are in
 * memory.
 */
final class SourcePublisher implements Flow.Publisher<ByteBuffer>, Flow.Subscription {
    private static final int CHUNK_BYTES = 16 * 1024;

    private final Source source;
    private final Executor reader;
    private final Consumer<Exception> onUnreadable;
    /** The thread that raises it from zero reads; it never returns to zero once the source is closed. */
    private final AtomicLong demand = new AtomicLong();

    private volatile boolean cancelled;
    private volatile Flow.@Nullable Subscriber<? super ByteBuffer> subscriber;

    /** @param onUnreadable receives why the body could not be read to its end */
    SourcePublisher(RequestBody body, Consumer<Exception> onUnreadable) throws IOException {
        this.source = body.open();
        this.reader = source instanceof Buffer ? Runnable::run : CallbackThreads.EXECUTOR;
        this.onUnreadable = onUnreadable;
    }

    /** Sets the subscriber; called once. */
    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> newSubscriber) {
        subscriber = newSubscriber;
        newSubscriber.onSubscribe(this);
    }

    @Override
    public void request(long n) {
        if (demand.getAndAccumulate(n, SourcePublisher::saturatingSum) == 0) {
            reader.execute(this::read);
        }
    }

    /** Closes the source, now or when the current read returns. */
    @Override
    public void cancel() {
        cancelled = true;
        request(1);
    }

    private void read() {
        do {
            ByteBuffer chunk = nextChunk();
            if (chunk == null) {
                return;
            }
            publish(subscriber -> subscriber.onNext(chunk));
        } while (demand.decrementAndGet() > 0);
    }

    /** Returns the next bytes, or null after the last; the source is closed then. */
    private @Nullable ByteBuffer nextChunk() {
        try {
            Buffer chunk = new Buffer();
            if (!cancelled && source.read(chunk, CHUNK_BYTES) != -1) {
                return ByteBuffer.wrap(chunk.readByteArray());
            }
            source.close();
        } catch (IOException | RuntimeException e) {
            closeAfterFailure();
            onUnreadable.accept(e);
            publish(subscriber -> subscriber.onError(e));
            return null;
        }
        if (!cancelled) {
            publish(Flow.Subscriber::onComplete);
        }
        return null;
    }

    private void publish(Consumer<Flow.Subscriber<? super ByteBuffer>> signal) {
        Flow.Subscriber<? super ByteBuffer> receiver = subscriber;
        if (receiver != null) {
            signal.accept(receiver);
        }
    }

    private void closeAfterFailure() {
        try {
            source.close();
        } catch (IOException | RuntimeException e) {
            // The failure to read is the one to report.
        }
    }

    private static long saturatingSum(long a, long b) {
        return a + b < 0 ? Long.MAX_VALUE : a + b;
    }
}
