package tallygate.transport.retrofit;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.Gap;
import tallygate.transport.tck.TransportContract;
import tallygate.transport.tck.TransportSettings;

/** The whole contract over a call factory the transport cannot look into, set up as {@code using} asks. */
final class SuppliedCallsContractTest extends TransportContract {
    private static final URI FOLLOW_UPS = URI.create("https://github.com/square/okhttp/blob/parent-5.0.0/okhttp/src/"
            + "commonJvmAndroid/kotlin/okhttp3/internal/http/RetryAndFollowUpInterceptor.kt");
    private static final URI STALE = URI.create("https://github.com/square/okhttp/issues/1873");
    private static final URI CODEC = FOLLOW_UPS.resolve("../http1/Http1ExchangeCodec.kt");
    private static final URI CALL = URI.create("https://square.github.io/okhttp/5.x/okhttp/okhttp3/-call/");

    private static final Set<Gap> OF_A_FACTORY = Set.of(
            Gap.of("T07", "OkHttp takes a 407 without a proxy for an error", FOLLOW_UPS),
            Gap.of(
                    "T15",
                    "only Accept-Encoding: identity keeps OkHttp from inflating",
                    FOLLOW_UPS.resolve("BridgeInterceptor.kt")),
            Gap.of("T34", "OkHttp does not notice that the server closed an idle connection", STALE),
            Gap.of("T38", "OkHttp repeats a GET answered with 503 and Retry-After: 0", FOLLOW_UPS),
            Gap.of("T41", "nothing tells whether the factory is connected", CALL),
            Gap.of(
                    "T77",
                    "OkHttp fails a head of more than 256 KiB as if the connection had ended",
                    FOLLOW_UPS.resolve("../http1/HeadersReader.kt")),
            Gap.of(
                    "T77b",
                    "OkHttp fails a head of more than 256 KiB as if the connection had ended",
                    FOLLOW_UPS.resolve("../http1/HeadersReader.kt")),
            Gap.of("T85", "OkHttp does not notice that the server closed an idle connection", STALE),
            Gap.of("T92b", "nothing tells whether the factory failed before it was connected", CALL),
            Gap.of("T97b", "nothing tells whether the factory is connected", CALL),
            Gap.of("T107", "OkHttp repeats a GET answered with 503 and Retry-After: 0", FOLLOW_UPS),
            Gap.of("T120", "OkHttp takes what came behind a response for the next one", CODEC),
            Gap.of("T120b", "OkHttp takes what came behind a response for the next one", CODEC),
            Gap.of("T120c", "OkHttp takes what came behind a response for the next one", CODEC),
            Gap.of("T121", "OkHttp reads a chunk extension of any length", CODEC),
            Gap.of("T121b", "OkHttp fails trailers of more than 256 KiB as if the connection had ended", CODEC),
            Gap.of("T122", "OkHttp waits for the body that the headers of a 304 describe", CODEC),
            Gap.of("T124", "OkHttp does not notice that the server closed an idle connection", STALE));

    private final OkHttpClient client = new OkHttpClient.Builder()
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .build();

    @Override
    public HttpTransport createTransport() {
        return RetrofitTransport.using(request -> client.newCall(request));
    }

    @Override
    public Optional<HttpTransport> createTransport(TransportSettings settings) {
        OkHttpClient configured = ConfiguredClients.of(client, settings);
        return Optional.of(RetrofitTransport.using(request -> configured.newCall(request)));
    }

    @Override
    public Optional<Supplier<HttpTransport>> transportsOverOneClient() {
        return Optional.of(this::createTransport);
    }

    @Override
    public List<HttpTransport> transportsOverShutDownClients() {
        OkHttpClient shutDown = new OkHttpClient();
        shutDown.dispatcher().executorService().shutdownNow();
        return List.of(RetrofitTransport.using(request -> shutDown.newCall(request)));
    }

    @Override
    public Set<Gap> gaps() {
        Set<Gap> gaps = new HashSet<>(OF_A_FACTORY);
        gaps.addAll(SuppliedClientContractTest.OF_A_CLIENT);
        gaps.addAll(RetrofitTransportContractTest.OF_OKHTTP);
        return gaps;
    }
}
