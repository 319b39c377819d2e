package tallygate.transport.retrofit;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.Gap;
import tallygate.transport.tck.TransportContract;
import tallygate.transport.tck.TransportSettings;

/** The whole contract over the client of a caller's Retrofit, with the defaults that OkHttp gives it. */
final class SuppliedClientContractTest extends TransportContract {
    private static final String SOURCES = "https://github.com/square/okhttp/blob/parent-5.0.0/okhttp/src/"
            + "commonJvmAndroid/kotlin/okhttp3/internal/";

    /** Gaps of settings that a client brings with it. */
    static final Set<Gap> OF_A_CLIENT = Set.of(
            Gap.of(
                    "T133b",
                    "OkHttp asks the proxyAuthenticator of a client only for a tunnel, or after a 407 that this transport delivers",
                    URI.create(SOURCES + "connection/RealConnection.kt")),
            Gap.of(
                    "T139",
                    "OkHttp goes directly where the proxySelector of a client returns nothing",
                    URI.create(SOURCES + "connection/RouteSelector.kt")),
            ownTls("T136"),
            ownTls("T137"),
            ownTls("T137b"));

    private final OkHttpClient client = new OkHttpClient();

    @Override
    public HttpTransport createTransport() {
        return RetrofitTransport.using(retrofit(client));
    }

    @Override
    public Optional<HttpTransport> createTransport(TransportSettings settings) {
        return Optional.of(RetrofitTransport.using(retrofit(ConfiguredClients.of(client, settings))));
    }

    @Override
    public Optional<Supplier<HttpTransport>> transportsOverOneClient() {
        Retrofit retrofit = retrofit(client);
        return Optional.of(() -> RetrofitTransport.using(retrofit));
    }

    @Override
    public Set<Gap> gaps() {
        Set<Gap> gaps = new HashSet<>(OF_A_CLIENT);
        gaps.addAll(RetrofitTransportContractTest.OF_OKHTTP);
        return gaps;
    }

    private static Gap ownTls(String caseId) {
        return Gap.of(
                caseId,
                "a client brings its own trust and certificates; OkHttp makes them without the JVM's default context",
                URI.create(SOURCES + "platform/Platform.kt"));
    }

    private static Retrofit retrofit(OkHttpClient client) {
        return new Retrofit.Builder()
                .baseUrl("http://localhost/")
                .client(client)
                .build();
    }
}
