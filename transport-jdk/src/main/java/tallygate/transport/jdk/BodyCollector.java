package tallygate.transport.jdk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import tallygate.transport.spi.RefusedResponseException;

/** Collects the bytes of a body as they arrive, and stops the connection at the first byte over the limit. */
final class BodyCollector implements BodySubscriber<Void> {
    private static final int SEGMENT_BYTES = 8 << 10;

    private final long limit;
    private final ObjLongConsumer<BufferedSource> onBody;
    private final Consumer<RefusedResponseException> onRefusal;
    private final Buffer received = new Buffer();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    /**
     * @param onBody receives the whole body, which it owns, and its length
     * @param onRefusal receives the reason if the body is rejected; both are called on the thread of the connection
     */
    BodyCollector(long limit, ObjLongConsumer<BufferedSource> onBody, Consumer<RefusedResponseException> onRefusal) {
        this.limit = limit;
        this.onBody = onBody;
        this.onRefusal = onRefusal;
    }

    @Override
    public CompletionStage<Void> getBody() {
        return end;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        newSubscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (end.isDone()) {
                return;
            }
            if (received.size() + buffer.remaining() > limit) {
                refuse(RefusedResponseException.tooLarge(limit));
            } else {
                collect(buffer);
            }
        }
    }

    private void collect(ByteBuffer buffer) {
        try {
            received.write(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
    }

    private void refuse(RefusedResponseException refusal) {
        // The reason comes first: the end of the connection is reported as a failure of its own.
        onRefusal.accept(refusal);
        onError(refusal);
        if (subscription != null) {
            subscription.cancel();
        }
    }

    /**
     * The client reports the failure by itself. A cancelling thread calls this even while bytes arrive, so the buffer is not
     * cleared: its segments must not return to the pool while the other thread writes.
     */
    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        long length = received.size();
        onBody.accept(length > SEGMENT_BYTES ? received : apart(), length);
        end.complete(null);
    }

    /**
     * Copies the bytes out of their segment, so that this thread can reuse it. Released by the thread of the reader, it would
     * be lost for this one: okio keeps free segments for each thread.
     */
    private BufferedSource apart() {
        return Okio.buffer(Okio.source(new ByteArrayInputStream(received.readByteArray())));
    }
}
