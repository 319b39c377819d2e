package tallygate.transport.retrofit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.transport.ExchangeTimeoutException;
import tallygate.transport.ExchangeTimeoutException.Phase;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.TransportRequest;
import tallygate.transport.tck.server.ScriptedServer;

@Timeout(20)
class OkHttpExchangeTest {
    private final CountDownLatch timeIsOver = new CountDownLatch(1);
    private final CountDownLatch callEnded = new CountDownLatch(1);

    @Test
    void requestWhoseTimeIsOverIsNeverSentLater() {
        try (ScriptedServer server = ScriptedServer.start(connection -> {
            connection.readRequest();
            callEnded.countDown();
            connection.awaitHangUp();
        })) {
            OkHttpResources client = OkHttpResources.supplied(new OkHttpClient.Builder()
                    .dns(host -> {
                        await(timeIsOver);
                        return List.of(InetAddress.getLoopbackAddress());
                    })
                    .eventListener(new EndOfCall())
                    .build());
            TransportRequest request = new TransportRequest(
                    "op",
                    HttpMethod.POST,
                    URI.create("http://localhost:" + server.port() + "/"),
                    Headers.empty(),
                    null,
                    Duration.ofMillis(50));
            // Between the deadline and the abort, the call proceeds as far as it can.
            OkHttpExchange exchange = new OkHttpExchange(request, client.threads(), ended -> {
                timeIsOver.countDown();
                await(callEnded);
            });

            exchange.start(CompletableFuture.completedFuture(client));

            assertThat(exchange.result())
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOfSatisfying(ExchangeTimeoutException.class, timeout -> assertThat(timeout.phase())
                            .isEqualTo(Phase.CONNECT));
            assertThat(server.requestCount()).isZero();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private final class EndOfCall extends EventListener {
        @Override
        public void callFailed(Call call, IOException failure) {
            callEnded.countDown();
        }
    }
}
