package tallygate.overtransports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tallygate.threads.UsesJdkClient;
import tallygate.transport.ExchangeException;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.HttpTransport;
import tallygate.transport.jdk.JdkTransport;
import tallygate.transport.retrofit.RetrofitTransport;
import tallygate.transport.tck.server.RecordedRequest;
import tallygate.transport.tck.server.Responses;
import tallygate.transport.tck.server.Script;
import tallygate.transport.tck.server.ScriptedServer;

/** OkHttp's calls, sent by the transport of the JDK. */
@UsesJdkClient
final class TransportCallsTest {
    private final HttpTransport transport = JdkTransport.create();
    private final Call.Factory calls = RetrofitTransport.callsOver(transport, Duration.ofSeconds(20));

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void requestAndResponseCrossUnchanged() throws IOException {
        String header = "X-Request-Id: r-1";
        try (ScriptedServer server = ScriptedServer.start(
                Script.answer(Responses.of(404, "gone", header, "Content-Type: text/plain; charset=utf-8")))) {
            Request request = to(server)
                    .header("X-One", "1")
                    .post(RequestBody.create("{}", MediaType.get("application/json")))
                    .build();
            try (Response response = calls.newCall(request).execute()) {
                assertThat(response.code()).isEqualTo(404);
                assertThat(response.header("x-request-id")).isEqualTo("r-1");
                assertThat(response.body().contentType()).isEqualTo(MediaType.get("text/plain; charset=utf-8"));
                assertThat(response.body().string()).isEqualTo("gone");
            }
            RecordedRequest sent = server.requests().get(0);
            assertThat(sent.requestLine()).isEqualTo("POST /a?b=c HTTP/1.1");
            assertThat(sent.headers().all("X-One")).containsExactly("1");
            assertThat(sent.headers().all("Content-Type")).containsExactly("application/json; charset=utf-8");
            assertThat(sent.headers().first("Accept-Encoding")).isEmpty();
            assertThat(sent.body().utf8()).isEqualTo("{}");
        }
    }

    @Test
    void redirectsAndRetryAfterAreAnswersLikeAnyOther() throws IOException {
        for (String response : new String[] {"302 Location: /b", "503 Retry-After: 0"}) {
            int status = Integer.parseInt(response.substring(0, 3));
            try (ScriptedServer server =
                    ScriptedServer.start(Script.answer(Responses.of(status, "", response.substring(4))))) {
                try (Response received = calls.newCall(to(server).build()).execute()) {
                    assertThat(received.code()).isEqualTo(status);
                }
                assertThat(server.requestCount()).isEqualTo(1);
            }
        }
    }

    @Test
    void cancellingACallClosesItsConnection() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            Call call = calls.newCall(to(server).build());
            CompletableFuture<Response> result = enqueue(call);
            server.awaitRequests(1);
            call.cancel();

            server.awaitHangUp();
            assertThat(failure(result)).isInstanceOf(IOException.class);
            assertThat(call.isCanceled()).isTrue();
        }
    }

    @Test
    void cancelledCallSendsNothing() {
        try (ScriptedServer server = ScriptedServer.start(Script.answer(Responses.ok("")))) {
            Call call = calls.newCall(to(server).build());
            call.cancel();

            assertThatThrownBy(call::execute).isInstanceOf(IOException.class);
            assertThat(server.connectionCount()).isZero();
        }
    }

    @Test
    void timeoutIsTheTransports() {
        Call.Factory impatient = RetrofitTransport.callsOver(transport, Duration.ofMillis(300));
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            assertThatThrownBy(() -> impatient.newCall(to(server).build()).execute())
                    .isInstanceOf(ExchangeTimeoutException.class);
            server.awaitHangUp();
        }
    }

    @Test
    void callMayBeGivenLessTime() {
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            Call call = calls.newCall(to(server).build());
            call.timeout().timeout(300, TimeUnit.MILLISECONDS);

            assertThatThrownBy(call::execute).isInstanceOf(InterruptedIOException.class);
            server.awaitHangUp();
        }
    }

    @Test
    void requestThatNoTransportSendsFailsTheCall() throws Exception {
        Request options = new Request.Builder()
                .url("http://127.0.0.1:1/")
                .method("OPTIONS", null)
                .build();
        Request framing = new Request.Builder()
                .url("http://127.0.0.1:1/")
                .header("Host", "other")
                .build();
        for (Request request : new Request[] {options, framing}) {
            assertThat(failure(enqueue(calls.newCall(request))))
                    .isInstanceOf(ExchangeException.class)
                    .hasMessageContaining("nothing was sent");
        }
    }

    @Test
    void moreCallsThanOkHttpAllowsAHostAreUnderWayTogether() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(Script.silence())) {
            Call[] silent = new Call[70];
            for (int i = 0; i < silent.length; i++) {
                silent[i] = calls.newCall(to(server).build());
                enqueue(silent[i]);
            }
            server.awaitRequests(silent.length);
            for (Call call : silent) {
                call.cancel();
            }
        }
    }

    private static Request.Builder to(ScriptedServer server) {
        return new Request.Builder().url(server.uri("/a?b=c").toString());
    }

    private static CompletableFuture<Response> enqueue(Call call) {
        CompletableFuture<Response> result = new CompletableFuture<>();
        call.enqueue(new Callback() {
            @Override
            public void onResponse(Call done, Response response) {
                result.complete(response);
            }

            @Override
            public void onFailure(Call failed, IOException failure) {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    private static Throwable failure(CompletableFuture<Response> result) {
        Throwable failure = catchThrowable(() -> result.get(10, TimeUnit.SECONDS));
        assertThat(failure).isInstanceOf(ExecutionException.class);
        return failure.getCause();
    }
}
