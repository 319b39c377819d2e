package tallygate.transport.jdk;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.Headers;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.spi.RefusedResponseException;
import tallygate.transport.spi.ResponseFuture;
import tallygate.transport.spi.ResponseHead;

/**
 * One request on its way. It ends once, by whatever comes first: the last byte, a failure, the deadline, a cancellation,
 * or the end of the transport. All but the first close the connection.
 */
final class JdkExchange {
    /**
     * Only the JDK's own timeout knows whether the connection was open. Where that is a question it expires at the same
     * moment as ours, and gets this much longer to say so.
     */
    private static final Duration GRACE = Duration.ofMillis(200);

    private final TransportRequest request;
    private final JdkRequestHeaders headers;
    private final JdkExceptionMapper failures;
    private final Executor completion;
    private final Consumer<JdkExchange> onEnd;
    private final ResponseFuture<TransportResponse> response = new ResponseFuture<>(this::abandon);
    private final AtomicBoolean ended = new AtomicBoolean();
    /** Taken by the first: the client, to send the request, or the deadline, after which it must never be sent. */
    private final AtomicBoolean departed = new AtomicBoolean();
    /** HEADERS until the head of the response. */
    private volatile Phase phase = Phase.HEADERS;
    /** Only where it must be: the client keeps the timers of all requests in one set, under one lock. */
    private volatile boolean timedByClient = true;

    private volatile @Nullable Future<?> deadline;
    private volatile @Nullable SourcePublisher upload;
    private volatile @Nullable CompletableFuture<?> sent;
    private volatile @Nullable Runnable abort;
    private volatile boolean aborted;

    /**
     * @param headers converts those of the request
     * @param completion where the response is completed, and so where the stages depending on it run
     * @param onEnd called once
     */
    JdkExchange(TransportRequest request, JdkRequestHeaders headers, Executor completion, Consumer<JdkExchange> onEnd) {
        this.request = request;
        this.headers = headers;
        this.failures = new JdkExceptionMapper(request);
        this.completion = completion;
        this.onEnd = onEnd;
    }

    CompletableFuture<TransportResponse> response() {
        return response;
    }

    /** @param ready the client, when it can be called without blocking */
    void start(CompletableFuture<ReadyHttpClient> ready) {
        deadline = Deadlines.schedule(request.timeout(), this::deadlinePassed);
        if (open()) {
            send(ready);
        }
    }

    /**
     * Returns when the exchange has ended or its deadline has passed, or with the interrupt flag set. A caller who waits
     * anyway needs no timer.
     *
     * @param ready as for {@link #start}
     */
    void run(CompletableFuture<ReadyHttpClient> ready) {
        long start = System.nanoTime();
        // Opening the body may have taken all the time.
        if (open() && nanosLeft(start) > 0) {
            send(ready);
        }
        try {
            response.get(nanosLeft(start), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            deadlinePassed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException e) {
            // Told by the response.
        }
    }

    void transportClosed() {
        fail(failures.transportClosed());
    }

    private long nanosLeft(long start) {
        return Deadlines.clamp(request.timeout()).toNanos() - (System.nanoTime() - start);
    }

    /** Whether there is something to send, and the exchange has not ended. */
    private boolean open() {
        boolean opened = openUpload(request.body());
        if (ended.get()) {
            // It may have ended before the fields were set.
            release();
            return false;
        }
        return opened;
    }

    private void send(CompletableFuture<ReadyHttpClient> ready) {
        CompletableFuture<?> unused = ready.whenComplete((made, failure) -> {
            if (failure == null) {
                send(made);
            } else {
                fail(failures.noClient(failure));
            }
        });
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

    private void send(ReadyHttpClient ready) {
        if (ended.get() || !departed.compareAndSet(false, true)) {
            return;
        }
        timedByClient = !ready.hasConnectedAfter(request.timeout());
        try {
            CompletableFuture<HttpResponse<Void>> sent = ready.client().sendAsync(jdkRequest(), this::receive);
            this.sent = sent;
            onAbort(() -> sent.cancel(true));
            CompletableFuture<?> unused = sent.whenComplete((done, failure) -> {
                if (failure == null) {
                    checkReceived();
                } else {
                    fail(failures.of(failure, phase));
                    closeConnection(sent);
                }
            });
        } catch (RuntimeException e) {
            fail(failures.notSent(e));
        }
    }

    /**
     * The client leaves a connection open on which something came that is not HTTP. A future that was made by it, and has
     * not ended, still reaches that connection.
     */
    private static void closeConnection(CompletableFuture<?> failed) {
        failed.newIncompleteFuture().cancel(true);
    }

    private JdkRequest jdkRequest() {
        return new JdkRequest(request, headers.of(request.headers(), request.body()), upload, timedByClient);
    }

    /** The client makes a response of its own from a proxy's 407 to CONNECT, and hands it to nobody. */
    private void checkReceived() {
        if (phase == Phase.HEADERS) {
            fail(failures.refusedByProxy());
        }
    }

    /** Called by the client on the thread of all connections: nothing in here may block. */
    private HttpResponse.BodySubscriber<Void> receive(HttpResponse.ResponseInfo info) {
        phase = Phase.BODY;
        try {
            Headers headers = JdkResponseHeaders.of(info.headers());
            ResponseHead.check(request, info.statusCode(), headers);
            return new BodyCollector(
                    request.maxResponseBytes(),
                    body -> succeed(new TransportResponse(info.statusCode(), headers, body)),
                    refusal -> fail(failures.of(refusal, phase)));
        } catch (RefusedResponseException e) {
            fail(failures.of(e, phase));
            return new RefusedBody(e);
        }
    }

    private void deadlinePassed() {
        if (departed.compareAndSet(false, true)) {
            fail(failures.timeout(Phase.CONNECT));
        } else if (phase == Phase.HEADERS && timedByClient) {
            deadline = Deadlines.schedule(GRACE, () -> fail(failures.timeout(phase)));
        } else {
            fail(failures.timeout(phase));
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
            spareTheClientsThread();
            completion.execute(() -> {
                if (!response.complete(received)) {
                    received.close();
                }
            });
        } else {
            received.close();
        }
    }

    /**
     * The client completes its future on a thread of the common pool, or where that has less than two, as on two
     * processors, on a new thread for each exchange. Not if the future is complete already.
     */
    private void spareTheClientsThread() {
        CompletableFuture<?> future = sent;
        if (future != null) {
            future.complete(null);
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

    /**
     * Aborts at once what was aborted already. Not what has ended: a response may arrive before the client returns to the
     * thread that sends, and its connection may be at work for the next exchange.
     */
    private void onAbort(Runnable action) {
        abort = action;
        if (aborted) {
            action.run();
        }
    }

    private void abortConnection() {
        aborted = true;
        Runnable action = abort;
        if (action != null) {
            action.run();
        }
    }
}
