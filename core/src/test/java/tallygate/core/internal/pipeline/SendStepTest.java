package tallygate.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tallygate.core.Operation;
import tallygate.core.RequestOptions;
import tallygate.core.internal.call.Call;
import tallygate.core.internal.call.CallSettings;
import tallygate.core.internal.response.ClientSecrets;
import tallygate.core.internal.response.DriftWatch;
import tallygate.core.internal.response.JsonBodyDecoder;
import tallygate.core.provider.Outcome;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;
import tallygate.transport.HttpTransport;
import tallygate.transport.TransportRequest;
import tallygate.transport.TransportResponse;

@Timeout(20)
class SendStepTest {
    private static final Headers GZIP = Headers.of("Content-Encoding", "gzip");

    private final Call<Map<String, Object>> call = new Call<>(
            Operation.get("/x"), CallSettings.of(RequestOptions.defaults(), Headers.empty()), System::nanoTime);

    /** Aborts the call while its body is read, as another thread would. */
    private final HttpTransport transport = request -> CompletableFuture.completedFuture(new TransportResponse(
            200, GZIP, Okio.buffer(new ForwardingSource(new Buffer().writeUtf8("not read whole")) {
                @Override
                public long read(Buffer sink, long byteCount) throws IOException {
                    long read = super.read(sink, byteCount);
                    call.abort();
                    return read;
                }
            })));

    private final SendStep step = new SendStep(
            transport,
            new StatusReader(),
            new JsonBodyDecoder(new Moshi.Builder().build(), new DriftWatch(null)),
            new ClientSecrets(List.of(), transport));

    @Test
    void abortDuringReadingCancelsTheExchange() {
        TransportRequest request = new TransportRequest(
                "x", HttpMethod.GET, URI.create("https://api.example/x"), Headers.empty(), null, Duration.ofSeconds(9));

        CompletableFuture<Outcome<Map<String, Object>>> exchange = step.sendAsync(call, request);

        assertThat(exchange).isCompletedExceptionally();
        assertThat(failure(exchange)).isInstanceOf(CancellationException.class);
    }

    private static Throwable failure(CompletableFuture<?> exchange) {
        return exchange.handle((value, failure) -> failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure)
                .join();
    }
}
