package tallygate.transport.jdk;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import tallygate.transport.RequestBody;
import tallygate.transport.spi.CallbackThreads;

/**
 * The body of one request. The thread that sends opens it, and opens it again, from byte 0, whenever the request is repeated:
 * over HTTP/2 the JDK repeats a request that the server has not processed. At most one source is open.
 */
final class UploadPublisher implements BodyPublisher {
    private final RequestBody body;
    private final Consumer<Exception> onUnreadable;
    private SourcePublisher current;
    private boolean subscribed;
    private boolean cancelled;

    /** @param onUnreadable receives why the body could not be read to its end, or not be opened again */
    UploadPublisher(RequestBody body, Consumer<Exception> onUnreadable) throws IOException {
        this.body = body;
        this.onUnreadable = onUnreadable;
        this.current = new SourcePublisher(body, onUnreadable);
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (isFirst()) {
            current.subscribe(subscriber);
        } else {
            // Opening may block, and this is a thread of the client.
            CallbackThreads.EXECUTOR.execute(() -> subscribeAgain(subscriber));
        }
    }

    /** Closes the source, now or when the current read returns. */
    synchronized void cancel() {
        cancelled = true;
        current.cancel();
    }

    private synchronized boolean isFirst() {
        boolean first = !subscribed;
        subscribed = true;
        return first;
    }

    private void subscribeAgain(Flow.Subscriber<? super ByteBuffer> subscriber) {
        try {
            reopen().subscribe(subscriber);
        } catch (IOException | RuntimeException e) {
            onUnreadable.accept(e);
        }
    }

    private synchronized SourcePublisher reopen() throws IOException {
        current.cancel();
        if (!cancelled) {
            current = new SourcePublisher(body, onUnreadable);
        }
        return current;
    }
}
