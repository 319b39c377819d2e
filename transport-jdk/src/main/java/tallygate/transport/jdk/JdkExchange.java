package tallygate.transport.jdk;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeException.Reason;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.Headers;
import tallygate.transport.RequestBody;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.spi.CallbackThreads;
import tallygate.transport.spi.InFlight;
import tallygate.transport.spi.PendingExchange;
import tallygate.transport.spi.RefusedResponseException;
import tallygate.transport.spi.ResponseHead;

/** One HTTP exchange over the JDK's client. */
final class JdkExchange extends PendingExchange<TransportResponse> {
    private final TransportRequest request;
    private final JdkRequestHeaders headers;
    private final JdkExceptionMapper exceptions;
    private final Executor completion;
    private final Resending resending = new Resending();
    /** Set by whichever comes first: the call of {@code sendAsync}, or the deadline, after which it must not be called. */
    private final AtomicBoolean sentOrExpired = new AtomicBoolean();
    /** HEADERS until the head of the response. */
    private volatile Phase phase = Phase.HEADERS;
    /** False if possible: the client keeps the timers of all requests in one set, under one lock. */
    private volatile boolean timedByClient = true;

    private volatile @Nullable Future<?> deadline;
    private volatile @Nullable UploadPublisher upload;
    private volatile @Nullable CompletableFuture<?> sent;
    private volatile @Nullable ReadyHttpClient used;
    private volatile @Nullable Runnable abort;
    private volatile boolean aborted;

    /**
     * @param headers converts the headers of the request
     * @param completion completes the result, and so runs the stages that depend on it
     */
    JdkExchange(
            TransportRequest request,
            JdkRequestHeaders headers,
            Executor completion,
            Consumer<? super InFlight> onEnd) {
        super(completion, onEnd);
        this.request = request;
        this.headers = headers;
        this.exceptions = new JdkExceptionMapper(request);
        this.completion = completion;
    }

    /** @param ready the client, when it can be called without blocking */
    void start(CompletableFuture<ReadyHttpClient> ready) {
        deadline = Deadlines.schedule(request.timeout(), this::expire);
        if (open()) {
            send(ready);
        }
    }

    /**
     * Runs the exchange on the calling thread. Returns when it has ended or its deadline has passed, or with the interrupt
     * flag set. A waiting caller needs no timer.
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
            result().get(nanosLeft(start), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            expire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException e) {
            // The caller takes it from the result.
        }
    }

    @Override
    public void transportClosed() {
        fail(exceptions.transportClosed());
    }

    @Override
    protected void release() {
        if (deadline != null) {
            deadline.cancel(false);
        }
        if (upload != null) {
            upload.cancel();
        }
        ReadyHttpClient.ended(used);
        used = null; // JDK 25 keeps the last exchange of a connection, and so the client.
    }

    @Override
    protected void abort() {
        aborted = true;
        Runnable action = abort;
        if (action != null) {
            action.run();
        }
    }

    private long nanosLeft(long start) {
        return Deadlines.clamp(request.timeout()).toNanos() - (System.nanoTime() - start);
    }

    /** Opens the body, and returns whether the exchange has not ended and can be sent. */
    private boolean open() {
        boolean opened = openUpload(request.body());
        if (hasEnded()) {
            // It may have ended before the fields were set.
            release();
            return false;
        }
        return opened;
    }

    private boolean openUpload(@Nullable RequestBody body) {
        try {
            if (body != null && body.contentLength() > 0) {
                upload = new UploadPublisher(
                        body, failure -> fail(exceptions.unreadableBody(Reason.CONNECTION_LOST, failure)));
            }
            return true;
        } catch (IOException | RuntimeException e) {
            fail(exceptions.unreadableBody(Reason.REQUEST_NOT_SENT, e));
            return false;
        }
    }

    private void send(CompletableFuture<ReadyHttpClient> ready) {
        CompletableFuture<?> unused = ready.whenComplete((made, failure) -> {
            if (failure == null) {
                send(made);
            } else {
                fail(exceptions.noClient(failure));
            }
        });
    }

    /** Returns whether the exchange has not ended. */
    private boolean send(ReadyHttpClient ready) {
        if (!hasEnded() && sentOrExpired.compareAndSet(false, true)) {
            used = ready;
            timedByClient = !ready.connectTimeoutExpiresBefore(request.timeout());
            send(ready, new ProxyAttempts());
        }
        return !hasEnded();
    }

    private void send(ReadyHttpClient ready, ProxyAttempts proxies) {
        try {
            JdkRequest sending =
                    new JdkRequest(request, headers.of(request.headers(), request.body()), upload, timedByClient);
            CompletableFuture<HttpResponse<Void>> sent = ready.send(proxies, sending, this::receive);
            this.sent = sent;
            onAbort(() -> sent.cancel(true));
            CompletableFuture<?> unused = sent.whenComplete((done, failure) -> {
                if (failure == null) {
                    checkReceived();
                } else if (!hasEnded() && ready.failsOver(proxies, request.uri(), failure)) {
                    CallbackThreads.EXECUTOR.execute(() -> send(ready, proxies));
                } else if (!sendAgain(ready, failure)) {
                    failAndLeave(ready, exceptions.of(failure, phase, proxies.address()));
                    closeConnection(sent);
                }
            });
        } catch (RuntimeException e) {
            fail(exceptions.notSent(e));
        }
    }

    /**
     * Sends the request again if the server has not processed it, and returns whether it will. Until then the deadline may end
     * the exchange in phase CONNECT.
     */
    private boolean sendAgain(ReadyHttpClient ready, Throwable failure) {
        if (phase != Phase.HEADERS || hasEnded() || !resending.isAllowedAfter(failure)) {
            return false;
        }
        sentOrExpired.set(false);
        if (Unprocessed.isBeyondLimit(failure)) {
            ready.streams().add(() -> send(ready));
        } else {
            CallbackThreads.EXECUTOR.execute(() -> send(ready));
        }
        return true;
    }

    /** Closes a connection left open after invalid HTTP: an incomplete future derived from the client's own reaches it. */
    private static void closeConnection(CompletableFuture<?> failed) {
        failed.newIncompleteFuture().cancel(true);
    }

    /** Handles a proxy's 407 to CONNECT: the client returns it as a response that no body handler receives. */
    private void checkReceived() {
        if (phase == Phase.HEADERS) {
            fail(exceptions.refusedByProxy());
        }
    }

    /** Handles the head of the response. The client calls it on its selector thread, so nothing in it may block. */
    private HttpResponse.BodySubscriber<Void> receive(HttpResponse.ResponseInfo info) {
        phase = Phase.BODY;
        try {
            Headers received = JdkResponseHeaders.of(info.headers(), info.version());
            ResponseHead.check(request, info.statusCode(), received);
            return new BodyCollector(
                    request.maxResponseBytes(),
                    (body, length) -> deliver(info.statusCode(), received, body, length),
                    refusal -> fail(exceptions.of(refusal, phase)));
        } catch (RefusedResponseException e) {
            fail(exceptions.of(e, phase));
            return new RefusedBody(e);
        }
    }

    private void expire() {
        if (sentOrExpired.compareAndSet(false, true)) {
            fail(exceptions.timeout(Phase.CONNECT));
        } else if (phase == Phase.HEADERS && timedByClient) {
            ReportWait.start(this::hasEnded, () -> failAndLeave(used, exceptions.timeout(phase)));
        } else {
            failAndLeave(used, exceptions.timeout(phase));
        }
    }

    private void failAndLeave(@Nullable ReadyHttpClient client, IOException failure) {
        if (client != null) {
            client.leaveAfter(failure, request.uri());
        }
        fail(failure);
    }

    private void deliver(int status, Headers received, BufferedSource body, long length) {
        try {
            ResponseHead.checkBody(request, status, received, length);
            succeed(new TransportResponse(status, received, body));
        } catch (RefusedResponseException e) {
            fail(exceptions.of(e, phase));
        }
    }

    private void succeed(TransportResponse received) {
        if (end()) {
            completeClientFuture();
            completion.execute(() -> {
                if (!result().complete(received)) {
                    received.close();
                }
            });
        } else {
            received.close();
        }
    }

    /**
     * Completes the client's future before the client does. The client would do so on a thread of the common pool, or on a
     * new thread for each exchange where that pool has fewer than two, as on two processors.
     */
    private void completeClientFuture() {
        CompletableFuture<?> future = sent;
        if (future != null) {
            future.complete(null);
        }
    }

    /**
     * Sets the action that aborts the exchange, and runs it if the exchange was aborted already. It is not run for an
     * exchange that has ended: a response may arrive before {@code sendAsync} returns, and its connection may serve the next
     * exchange.
     */
    private void onAbort(Runnable action) {
        abort = action;
        if (aborted) {
            action.run();
        }
    }
}
