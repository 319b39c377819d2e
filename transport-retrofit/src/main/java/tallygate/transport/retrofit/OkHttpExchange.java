package tallygate.transport.retrofit;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.spi.ResponseFuture;

/**
 * One request on its way. It ends once, by whatever comes first: the last byte, a failure, the deadline, a cancellation,
 * or the end of the transport. All but the first close the connection.
 */
final class OkHttpExchange {
    private final ExchangeState progress;
    private final OkHttpExceptionMapper failures;
    private final CallThreads threads;
    private final Consumer<OkHttpExchange> onEnd;
    private final Deadline deadline;
    private final ResponseFuture<TransportResponse> response = new ResponseFuture<>(this::cancel);
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable Call<?> call;

    /** @param onEnd called once */
    OkHttpExchange(TransportRequest request, CallThreads threads, Consumer<OkHttpExchange> onEnd) {
        this.progress = new ExchangeState(request);
        this.failures = new OkHttpExceptionMapper(request);
        this.threads = threads;
        this.onEnd = onEnd;
        this.deadline = new Deadline(request.timeout(), () -> fail(failures.timeout(progress.stop())));
    }

    CompletableFuture<TransportResponse> response() {
        return response;
    }

    /**
     * On a thread of the transport.
     *
     * @param client when it has been made
     */
    void start(CompletableFuture<OkHttpResources> client) {
        deadline.enter();
        CompletableFuture<?> unused = client.whenComplete((made, failure) -> {
            if (failure == null) {
                enqueue(made.calls());
            } else {
                fail(failures.noClient(failure));
            }
        });
    }

    /** On this thread, which is the only one to wait for the response; on a thread of the transport, if it must not connect. */
    void run(ExchangeCalls calls) {
        deadline.enter();
        Call<?> newCall = newCall(calls);
        if (newCall == null) {
            return;
        }
        try {
            receive(newCall.execute());
        } catch (NoConnectProxySelector.ConnectNotAllowedException e) {
            enqueue(calls);
        } catch (IOException | RuntimeException e) {
            // An interrupt closed the connection, and ends the exchange as soon as this thread waits for the response.
            if (!Thread.currentThread().isInterrupted()) {
                fail(failures.of(e, progress.phase()));
            }
        }
    }

    void transportClosed() {
        fail(failures.transportClosed());
    }

    private void enqueue(ExchangeCalls calls) {
        Call<?> newCall = newCall(calls);
        if (newCall == null) {
            return;
        }
        try {
            enqueue(newCall);
        } catch (RuntimeException e) {
            fail(failures.notSent(e));
        }
    }

    private <T> void enqueue(Call<T> newCall) {
        newCall.enqueue(new Callback<>() {
            @Override
            public void onResponse(Call<T> done, Response<T> received) {
                try {
                    receive(received);
                } catch (IOException | RuntimeException e) {
                    onFailure(done, e);
                }
            }

            @Override
            public void onFailure(Call<T> done, Throwable failure) {
                fail(failures.of(failure, progress.phase()));
            }
        });
    }

    /** Null if the exchange has ended before the call could be reached. */
    private @Nullable Call<?> newCall(ExchangeCalls calls) {
        try {
            Call<?> newCall = calls.newCall(progress);
            call = newCall;
            return ended.get() ? null : newCall;
        } catch (RuntimeException e) {
            fail(failures.notSent(e));
            return null;
        }
    }

    /** On a thread of this exchange alone, so reading and what depends on it may block. */
    private void receive(Response<?> received) throws IOException {
        succeed(collect(received));
    }

    private TransportResponse collect(Response<?> received) throws IOException {
        Buffer bytes = new Buffer();
        try (ResponseBody body = bodyOf(received)) {
            if (body != null) {
                body.source().readAll(bytes);
            }
        }
        return new TransportResponse(received.code(), progress.headers(received.raw()), bytes);
    }

    /** Null for the answer to a HEAD, and for a 204 or 205. */
    private static @Nullable ResponseBody bodyOf(Response<?> received) {
        Object body = received.isSuccessful() ? received.body() : received.errorBody();
        return body instanceof ResponseBody readable ? readable : null;
    }

    /** Completes nothing: that is done by the future that is being cancelled. */
    private void cancel() {
        if (end()) {
            abort();
        }
    }

    private void succeed(TransportResponse received) {
        if (!end() || !response.complete(received)) {
            received.close();
        }
    }

    private void fail(Throwable failure) {
        if (end()) {
            abort();
            threads.run(() -> response.completeExceptionally(failure));
        }
    }

    private boolean end() {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        deadline.exit();
        onEnd.accept(this);
        return true;
    }

    private void abort() {
        Call<?> sent = call;
        if (sent != null) {
            sent.cancel();
        }
        progress.abort();
    }
}
