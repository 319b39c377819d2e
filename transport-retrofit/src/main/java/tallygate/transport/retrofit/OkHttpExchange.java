package tallygate.transport.retrofit;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;
import tallygate.transport.spi.InFlight;
import tallygate.transport.spi.PendingExchange;

/** One HTTP exchange over calls of OkHttp. */
final class OkHttpExchange extends PendingExchange<TransportResponse> {
    private final ExchangeState state;
    private final OkHttpExceptionMapper exceptions;
    private final Deadline deadline;
    private volatile @Nullable Call call;

    /** @param onEnd called once */
    OkHttpExchange(TransportRequest request, CallThreads threads, Consumer<? super InFlight> onEnd) {
        super(threads, onEnd);
        this.state = new ExchangeState(request);
        this.exceptions = new OkHttpExceptionMapper(request);
        this.deadline = new Deadline(request.timeout(), this::expire);
    }

    /**
     * Starts the exchange on a thread of the transport.
     *
     * @param client completes when the client has been created
     */
    void start(CompletableFuture<OkHttpResources> client) {
        deadline.enter();
        CompletableFuture<?> unused = client.whenComplete((made, failure) -> {
            if (failure == null) {
                enqueue(made);
            } else {
                fail(exceptions.noClient(failure));
            }
        });
    }

    /** Runs the exchange on the calling thread, or on a thread of the transport if it needs a new connection. */
    void run(OkHttpResources client) {
        deadline.enter();
        Call newCall = newCall(client);
        if (newCall == null) {
            return;
        }
        try {
            receive(newCall.execute());
        } catch (NoConnectProxySelector.ConnectNotAllowedException e) {
            enqueue(client);
        } catch (IOException | RuntimeException e) {
            // An interrupt closed the connection, and ends the exchange as soon as this thread waits for the result.
            if (!Thread.currentThread().isInterrupted()) {
                fail(failure(e));
            }
        }
    }

    @Override
    public void transportClosed() {
        fail(exceptions.transportClosed());
    }

    @Override
    protected void release() {
        deadline.exit();
    }

    @Override
    protected void abort() {
        Call sent = call;
        if (sent != null) {
            sent.cancel();
        }
        state.abort();
    }

    private void expire() {
        Phase phase = state.stop();
        state.leaveConnection();
        fail(exceptions.timeout(phase));
    }

    private IOException failure(Exception thrown) {
        Proxy proxy = state.unreachable();
        return proxy != null && thrown instanceof ConnectException
                ? exceptions.proxyUnreachable(proxy.address(), thrown)
                : exceptions.of(thrown, state.phase());
    }

    private void enqueue(OkHttpResources client) {
        Call newCall = newCall(client);
        if (newCall == null) {
            return;
        }
        try {
            newCall.enqueue(callback());
        } catch (RuntimeException e) {
            fail(exceptions.notSent(e));
        }
    }

    private Callback callback() {
        return new Callback() {
            @Override
            public void onResponse(Call done, Response response) {
                try {
                    receive(response);
                } catch (IOException | RuntimeException e) {
                    fail(failure(e));
                }
            }

            @Override
            public void onFailure(Call done, IOException thrown) {
                fail(failure(thrown));
            }
        };
    }

    /** Creates the call; null if the exchange has ended before the call could be cancelled. */
    private @Nullable Call newCall(OkHttpResources client) {
        try {
            Call newCall = client.newCall(state);
            call = newCall;
            return hasEnded() ? null : newCall;
        } catch (RuntimeException e) {
            fail(exceptions.notSent(e));
            return null;
        }
    }

    /** Reads the response. It runs on a thread of this exchange alone, so reading and the stages that depend on it may block. */
    private void receive(Response response) throws IOException {
        TransportResponse received = collect(response);
        if (end()) {
            result().complete(received);
        }
    }

    private TransportResponse collect(Response response) throws IOException {
        Buffer bytes = new Buffer();
        try (response) {
            response.body().source().readAll(bytes);
        }
        return new TransportResponse(response.code(), state.headers(response), bytes);
    }
}
