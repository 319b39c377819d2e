package tallygate.transport.retrofit;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okio.Timeout;
import tallygate.transport.BlockingSend;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

/** Sends OkHttp's calls over another transport, before OkHttp does anything itself. */
final class TransportCalls implements Interceptor {
    private final HttpTransport transport;
    private final Duration timeout;

    private TransportCalls(HttpTransport transport, Duration timeout) {
        this.transport = transport;
        this.timeout = timeout;
    }

    static Call.Factory over(HttpTransport transport, Duration timeout) {
        return new OkHttpClient.Builder()
                .dispatcher(new CallThreads().newDispatcher())
                .addInterceptor(new TransportCalls(transport, timeout))
                .build();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Call call = chain.call();
        TransportRequest request = OkHttpMessages.request(chain.request(), timeoutOf(call));
        CompletableFuture<CompletableFuture<TransportResponse>> sent = new CompletableFuture<>();
        call.addEventListener(new EventListener() {
            @Override
            public void canceled(Call canceled) {
                sent.thenAccept(exchange -> exchange.cancel(true));
            }
        });
        if (call.isCanceled()) {
            throw new IOException(request.operationId() + ": cancelled before it was sent.");
        }
        BlockingSend.requireNotInterrupted(request);
        CompletableFuture<TransportResponse> exchange = transport.sendAsync(request);
        sent.complete(exchange);
        return OkHttpMessages.response(chain.request(), BlockingSend.await(request, exchange));
    }

    /** Returns the timeout of the call if it is shorter than the default. OkHttp enforces it, too, from the start of the call. */
    private Duration timeoutOf(Call call) {
        Timeout ofCall = call.timeout();
        boolean shorter = ofCall.timeoutNanos() > 0 && ofCall.timeoutNanos() < timeout.toNanos();
        return shorter ? Duration.ofNanos(ofCall.timeoutNanos()) : timeout;
    }
}
