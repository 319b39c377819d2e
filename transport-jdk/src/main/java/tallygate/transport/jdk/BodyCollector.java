package tallygate.transport.jdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Collects the bytes of a body as they arrive, and stops the connection at the first byte over the limit. */
final class BodyCollector implements BodySubscriber<Void> {
    private final long limit;
    private final Consumer<Buffer> onBody;
    private final Consumer<Throwable> onFailure;
    private final Buffer received = new Buffer();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    /**
     * @param onBody receives the whole body and owns it
     * @param onFailure receives why there is none; both are called on the thread of the connection
     */
    BodyCollector(long limit, Consumer<Buffer> onBody, Consumer<Throwable> onFailure) {
        this.limit = limit;
        this.onBody = onBody;
        this.onFailure = onFailure;
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
        onError(refusal);
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public void onError(Throwable failure) {
        // First the reason: what ends the connection is reported as a failure of its own.
        onFailure.accept(failure);
        received.clear();
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        onBody.accept(received);
        end.complete(null);
    }
}
