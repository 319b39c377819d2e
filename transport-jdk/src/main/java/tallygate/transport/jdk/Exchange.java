package tallygate.transport.jdk;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.Headers;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/**
 * One request on its way. It ends once, by whatever comes first: the last byte, a failure, the deadline, a cancellation,
 * or the end of the transport. All but the first close the connection.
 */
final class Exchange {
    /**
     * Only the JDK's own timeout knows whether the connection was open. It expires at the same moment as ours and gets
     * this much longer to say so.
     */
    private static final Duration GRACE = Duration.ofMillis(100);

    private final TransportRequest request;
    private final Failures failures;
    private final Executor completion;
    private final Consumer<Exchange> onEnd;
    private final ResponseFuture<TransportResponse> response = new ResponseFuture<>(this::abandon);
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean headArrived;
    private volatile boolean aborted;
    private volatile @Nullable Future<?> deadline;
    private volatile @Nullable SourcePublisher upload;
    private volatile @Nullable Future<?> underlying;

    /**
     * @param completion where the response is completed, and so where the stages depending on it run
     * @param onEnd called once
     */
    Exchange(TransportRequest request, Executor completion, Consumer<Exchange> onEnd) {
        this.request = request;
        this.failures = new Failures(request);
        this.completion = completion;
        this.onEnd = onEnd;
    }

    CompletableFuture<TransportResponse> response() {
        return response;
    }

    /** @param ready when the client can be called without blocking */
    void start(HttpClient client, CompletableFuture<?> ready) {
        deadline = Deadlines.schedule(request.timeout(), this::deadlinePassed);
        if (openUpload(request.body())) {
            CompletableFuture<?> unused = ready.whenComplete((done, failure) -> send(client));
        }
        if (ended.get()) {
            // It may have ended before the fields were set.
            release();
        }
    }

    void transportClosed() {
        fail(failures.transportClosed());
    }

    private boolean openUpload(@Nullable RequestBody body) {
        try {
            if (body != null && body.contentLength() > 0) {
                upload = new SourcePublisher(
                        body, failure -> fail(failures.unreadableBody(Reason.CONNECTION_LOST, failure)));
            }
            return true;
        } catch (IOException | RuntimeException e) {
            fail(failures.unreadableBody(Reason.REQUEST_NOT_SENT, e));
            return false;
        }
    }

    private void send(HttpClient client) {
        if (ended.get()) {
            return;
        }
        try {
            CompletableFuture<HttpResponse<Void>> sent =
                    client.sendAsync(HttpRequests.of(request, upload), this::receive);
            underlying = sent;
            CompletableFuture<?> unused = sent.exceptionally(failure -> {
                fail(failures.of(failure, headArrived));
                return null;
            });
        } catch (RuntimeException e) {
            fail(failures.notSent(e));
        }
        if (aborted) {
            // It may have been aborted before there was anything to abort. A response may have come as early, though,
            // and
            // its connection is already at work for the next exchange.
            abortConnection();
        }
    }

    /** Called by the client on the thread of all connections: nothing in here may block. */
    private HttpResponse.BodySubscriber<Void> receive(HttpResponse.ResponseInfo info) {
        headArrived = true;
        try {
            Headers headers = ResponseHead.check(request, info);
            return new BodyCollector(
                    request.maxResponseBytes(),
                    body -> succeed(new TransportResponse(info.statusCode(), headers, body)),
                    failure -> fail(failures.of(failure, true)));
        } catch (RefusedResponseException e) {
            fail(failures.of(e, true));
            return HttpResponse.BodySubscribers.discarding();
        }
    }

    private void deadlinePassed() {
        if (headArrived) {
            fail(failures.timeout(Phase.BODY));
        } else if (underlying == null) {
            fail(failures.timeout(Phase.CONNECT));
        } else {
            deadline =
                    Deadlines.schedule(GRACE, () -> fail(failures.timeout(headArrived ? Phase.BODY : Phase.HEADERS)));
        }
    }

    /** The response is cancelled by its owner, so nobody needs to be told. */
    private void abandon() {
        if (end()) {
            abortConnection();
        }
    }

    private void succeed(TransportResponse received) {
        if (end()) {
            completion.execute(() -> {
                if (!response.complete(received)) {
                    received.close();
                }
            });
        } else {
            received.close();
        }
    }

    private void fail(Throwable failure) {
        if (end()) {
            abortConnection();
            completion.execute(() -> response.completeExceptionally(failure));
        }
    }

    private boolean end() {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        release();
        onEnd.accept(this);
        return true;
    }

    private void release() {
        if (deadline != null) {
            deadline.cancel(false);
        }
        if (upload != null) {
            upload.cancel();
        }
    }

    private void abortConnection() {
        aborted = true;
        if (underlying != null) {
            underlying.cancel(true);
        }
    }
}
