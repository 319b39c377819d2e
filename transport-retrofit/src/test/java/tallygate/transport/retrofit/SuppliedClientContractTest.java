package tallygate.transport.retrofit;

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
        return RetrofitTransportContractTest.OF_OKHTTP;
    }

    private static Retrofit retrofit(OkHttpClient client) {
        return new Retrofit.Builder()
                .baseUrl("http://localhost/")
                .client(client)
                .build();
    }
}
