package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static tallygate.transport.retrofit.Requests.get;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import retrofit2.Retrofit;
import tallygate.transport.TransportResponse;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

@Timeout(30)
class SuppliedClientTest {
    @Test
    void interceptorsOfTheCallerReceiveTheTrueResponse() throws IOException {
        List<String> seen = new ArrayList<>();
        Interceptor spy = chain -> {
            Response response = chain.proceed(chain.request());
            seen.add(response.code() + " " + response.header("Retry-After"));
            return response;
        };
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(spy)
                .addNetworkInterceptor(spy)
                .build();
        Script answer = Script.answer(Responses.of(503, "", "Retry-After: 0"));
        try (ScriptedServer server = ScriptedServer.start(answer);
                RetrofitTransport transport = RetrofitTransport.using(client)) {
            transport.send(get(server.uri("/"))).close();

            assertThat(seen).containsExactly("503 0", "503 0");
        }
    }

    @Test
    void headersThatAnInterceptorOfTheCallerChangesReachTheCallerAsChanged() throws IOException {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request())
                        .newBuilder()
                        .header("X-Kept", "changed")
                        .build())
                .build();
        Script answer = Script.answer(Responses.of(200, "", "X-Kept: sent"));
        try (ScriptedServer server = ScriptedServer.start(answer);
                RetrofitTransport transport = RetrofitTransport.using(client);
                TransportResponse response = transport.send(get(server.uri("/")))) {
            assertThat(response.headers().all("X-Kept")).containsExactly("changed");
        }
    }

    @Test
    void interceptorsOfTheCallerMayMakeARequestOfTheirOwn() throws IOException {
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(new Request.Builder()
                        .url(chain.request().url())
                        .header("User-Agent", "caller/1")
                        .build()))
                .build();
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")));
                RetrofitTransport transport = RetrofitTransport.using(client)) {
            transport.send(get(server.uri("/"), "X-Dropped", "1")).close();

            assertThat(server.requests().get(0).headers().all("User-Agent")).containsExactly("caller/1");
            assertThat(server.requests().get(0).headers().first("X-Dropped")).isEmpty();
        }
    }

    @Test
    void redirectsAndCookiesOfTheCallersClientDoNotApply() throws IOException {
        OkHttpClient client = new OkHttpClient.Builder()
                .cookieJar(new CookieForEveryRequest())
                .build();
        try (ScriptedServer other = ScriptedServer.start(Script.answer(Responses.ok("")));
                ScriptedServer server =
                        ScriptedServer.start(Script.answer(Responses.of(302, "", "Location: " + other.uri("/"))));
                RetrofitTransport transport = RetrofitTransport.using(client);
                TransportResponse response = transport.send(get(server.uri("/")))) {
            assertThat(response.status()).isEqualTo(302);
            assertThat(server.requests().get(0).headers().first("Cookie")).isEmpty();
            assertThat(other.connectionCount()).isZero();
        }
    }

    @Test
    void limitsOfTheCallersDispatcherDoNotHoldCallsBack() {
        OkHttpClient client = new OkHttpClient();
        client.dispatcher().setMaxRequests(1);
        try (ScriptedServer server = ScriptedServer.start(Script.silence());
                RetrofitTransport transport = RetrofitTransport.using(client)) {
            CompletableFuture<TransportResponse> first = transport.sendAsync(get(server.uri("/")));
            CompletableFuture<TransportResponse> second = transport.sendAsync(get(server.uri("/")));

            server.awaitRequests(2);

            assertThat(first.cancel(true)).isTrue();
            assertThat(second.cancel(true)).isTrue();
        }
    }

    @Test
    void connectionsAreSharedWithTheCallersClientAndOutliveTheTransport() throws IOException {
        OkHttpClient client = new OkHttpClient();
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("ok")))) {
            try (RetrofitTransport transport = RetrofitTransport.using(client)) {
                transport.send(get(server.uri("/"))).close();
            }
            Request request =
                    new Request.Builder().url(server.uri("/").toString()).build();
            try (Response response = client.newCall(request).execute()) {
                assertThat(response.code()).isEqualTo(200);
            }

            assertThat(server.connectionCount()).isEqualTo(1);
        }
        client.connectionPool().evictAll();
    }

    @Test
    void socketsOfTheCallersFactoryAreUsed() throws IOException {
        CallersSockets sockets = new CallersSockets();
        OkHttpClient client = new OkHttpClient.Builder().socketFactory(sockets).build();
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("ok")));
                RetrofitTransport transport = RetrofitTransport.using(client)) {
            transport.send(get(server.uri("/"))).close();
        }
        assertThat(sockets.made).hasValue(1);
    }

    @Test
    void callbackExecutorOfTheCallersRetrofitIsNotUsed() throws IOException {
        Retrofit retrofit = new Retrofit.Builder()
                .baseUrl("http://localhost/")
                .callbackExecutor(task -> {
                    throw new AssertionError("The callback executor may be the main thread.");
                })
                .build();
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("ok")));
                RetrofitTransport transport = RetrofitTransport.using(retrofit);
                TransportResponse response = transport.send(get(server.uri("/")).withTimeout(Duration.ofSeconds(5)))) {
            assertThat(response.body().readUtf8()).isEqualTo("ok");
        }
    }

    /** What OkHttp calls of a factory, and nothing else. */
    private static final class CallersSockets extends SocketFactory {
        private final AtomicInteger made = new AtomicInteger();

        @Override
        public Socket createSocket() {
            made.incrementAndGet();
            return new Socket();
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class CookieForEveryRequest implements CookieJar {
        @Override
        public List<Cookie> loadForRequest(HttpUrl url) {
            return List.of(new Cookie.Builder()
                    .domain(url.host())
                    .name("session")
                    .value("1")
                    .build());
        }

        @Override
        public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
            throw new AssertionError("No cookie may be stored.");
        }
    }
}
