package tallygate.benchmarks.peer;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp with a pool for the callers, bodies as bytes. */
final class BareOkHttpPeer implements Peer {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client;
    private final Target target;
    private final Headers headers = Headers.of(Target.headers());

    BareOkHttpPeer(Target target, Protocol... protocols) {
        this.client = client(protocols);
        this.target = target;
    }

    static OkHttpClient client(Protocol... protocols) {
        OkHttpClient client = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(1024, 1, TimeUnit.MINUTES))
                .protocols(List.of(protocols))
                .followRedirects(false)
                .build();
        client.dispatcher().setMaxRequests(1024);
        client.dispatcher().setMaxRequestsPerHost(1024);
        return client;
    }

    @Override
    public String ask(Question question) throws IOException {
        try (Response response = call(question).execute()) {
            return String.valueOf(response.body().bytes().length);
        }
    }

    @Override
    public CompletableFuture<?> askAsync(Question question) {
        CompletableFuture<Integer> size = new CompletableFuture<>();
        call(question).enqueue(new Callback() {
            @Override
            public void onResponse(Call call, Response response) throws IOException {
                try (response) {
                    size.complete(response.body().bytes().length);
                }
            }

            @Override
            public void onFailure(Call call, IOException failure) {
                size.completeExceptionally(failure);
            }
        });
        return size;
    }

    private Call call(Question question) {
        Request.Builder request =
                new Request.Builder().url(target.url(question)).headers(headers);
        question.body().ifPresent(body -> request.post(RequestBody.create(body, JSON)));
        return client.newCall(request.build());
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
