package tallygate.transport.retrofit;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.Gap;
import tallygate.transport.tck.TransportContract;

/** The whole contract over the client of a caller's Retrofit, with the defaults that OkHttp gives it. */
final class SuppliedClientContractTest extends TransportContract {
    private final OkHttpClient client = new OkHttpClient();

    @Override
    public HttpTransport createTransport() {
        return RetrofitTransport.using(retrofit());
    }

    @Override
    public Optional<Supplier<HttpTransport>> transportsOverOneClient() {
        Retrofit retrofit = retrofit();
        return Optional.of(() -> RetrofitTransport.using(retrofit));
    }

    @Override
    public Set<Gap> gaps() {
        return Set.of(RetrofitTransportContractTest.APOSTROPHE_IN_QUERY);
    }

    private Retrofit retrofit() {
        return new Retrofit.Builder()
                .baseUrl("http://localhost/")
                .client(client)
                .build();
    }
}
