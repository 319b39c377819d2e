package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tallygate.transport.retrofit.Requests.get;
import static tallygate.transport.retrofit.Requests.post;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.transport.ExchangeException;
import tallygate.transport.Headers;
import tallygate.transport.TransportResponse;
import tallygate.transport.WebSocketRequest;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

@Timeout(30)
class SuppliedCallsTest {
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final OkHttpClient client = new OkHttpClient();
    private final Call.Factory factory = request -> {
        Call call = client.newCall(request);
        calls.add(call);
        return call;
    };

    @Test
    void everyExchangeGoesThroughTheFactory() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("ok")));
                RetrofitTransport transport = RetrofitTransport.using(factory);
                TransportResponse response = transport.send(post(server.uri("/")))) {
            assertThat(response.body().readUtf8()).isEqualTo("ok");
            assertThat(calls)
                    .extracting(Call::request)
                    .extracting(Request::method)
                    .containsExactly("POST");
        }
    }

    @Test
    void identityKeepsTheFactoryFromInflating() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("ok")));
                RetrofitTransport transport = RetrofitTransport.using(factory)) {
            transport.send(get(server.uri("/"))).close();
            transport.send(get(server.uri("/"), "Accept-Encoding", "gzip")).close();

            assertThat(server.requests())
                    .flatExtracting(request -> request.headers().all("Accept-Encoding"))
                    .containsExactly("identity", "gzip");
        }
    }

    @Test
    void cancellingReachesTheCallOfTheFactory() {
        try (ScriptedServer server = ScriptedServer.start(Script.silence());
                RetrofitTransport transport = RetrofitTransport.using(factory)) {
            CompletableFuture<TransportResponse> exchange = transport.sendAsync(get(server.uri("/")));
            server.awaitRequests(1);

            assertThat(exchange.cancel(true)).isTrue();

            server.awaitHangUp();
            assertThat(calls).allMatch(Call::isCanceled);
        }
    }

    @Test
    void webSocketsNeedAnOkHttpClientAndTheFailureSaysSo() {
        Duration second = Duration.ofSeconds(1);
        WebSocketRequest request =
                new WebSocketRequest("events", URI.create("ws://127.0.0.1:1/"), Headers.empty(), second, second, 1);
        try (RetrofitTransport transport = RetrofitTransport.using(factory)) {
            assertThatThrownBy(() -> transport.connect(request, null).join())
                    .cause()
                    .isInstanceOfSatisfying(ExchangeException.class, failure -> assertThat(failure.reason())
                            .isEqualTo(ExchangeException.Reason.REQUEST_NOT_SENT))
                    .hasMessageContaining("using(OkHttpClient)");
        }
    }
}
