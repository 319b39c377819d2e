package tallygate.transport.jdk;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import tallygate.transport.spi.RefusedResponseException;

/**
 * The body of a response whose head was rejected. Its end is unknown, so its connection is closed before it can serve another
 * exchange.
 */
final class RefusedBody implements BodySubscriber<Void> {
    private final RefusedResponseException refusal;

    RefusedBody(RefusedResponseException refusal) {
        this.refusal = refusal;
    }

    @Override
    public CompletionStage<Void> getBody() {
        return CompletableFuture.failedFuture(refusal);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {}

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
}
