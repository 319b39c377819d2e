package tallygate.transport.retrofit;

import java.net.URI;
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

    static final Gap NO_PASSWORD_WITHOUT_A_TUNNEL = Gap.of(
            "T133b",
            "OkHttp asks the proxyAuthenticator of a client only for a tunnel, or after a 407 that this transport delivers",
            URI.create(SOURCES + "connection/RealConnection.kt"));
    static final Gap NO_ROUTE_IS_DIRECT = Gap.of(
            "T139",
            "OkHttp goes directly where the proxySelector of a client returns nothing",
            URI.create(SOURCES + "connection/RouteSelector.kt"));

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
        return Set.of(
                RetrofitTransportContractTest.APOSTROPHE_IN_QUERY, NO_PASSWORD_WITHOUT_A_TUNNEL, NO_ROUTE_IS_DIRECT);
    }

    private static Retrofit retrofit(OkHttpClient client) {
        return new Retrofit.Builder()
                .baseUrl("http://localhost/")
                .client(client)
                .build();
    }
}
