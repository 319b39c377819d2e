package tallygate.transport.retrofit;

import java.net.PasswordAuthentication;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import tallygate.transport.HttpTransport;
import tallygate.transport.tck.Gap;
import tallygate.transport.tck.TransportContract;
import tallygate.transport.tck.TransportSettings;

final class RetrofitTransportContractTest extends TransportContract {
    static final Gap APOSTROPHE_IN_QUERY = Gap.of(
            "T20",
            "OkHttp sends an apostrophe in a query as %27, so the transport refuses it; all else in a query is kept",
            URI.create("https://github.com/square/okhttp/issues/2548"));

    @Override
    public HttpTransport createTransport() {
        return RetrofitTransport.create();
    }

    @Override
    public Optional<HttpTransport> createTransport(TransportSettings settings) {
        RetrofitTransport.Builder builder = RetrofitTransport.builder();
        if (settings.tls() != null) {
            builder.sslContext(settings.tls().context());
        }
        if (settings.proxies() != null) {
            builder.proxy(settings.proxies());
        }
        PasswordAuthentication credentials = settings.proxyCredentials();
        if (credentials != null) {
            builder.proxyCredentials(credentials.getUserName(), new String(credentials.getPassword()));
        }
        return Optional.of(builder.build());
    }

    @Override
    public Optional<Supplier<HttpTransport>> transportsOverOneClient() {
        OkHttpClient client = new OkHttpClient();
        return Optional.of(() -> RetrofitTransport.using(client));
    }

    @Override
    public List<HttpTransport> transportsOverShutDownClients() {
        OkHttpClient shutDown = new OkHttpClient();
        shutDown.dispatcher().executorService().shutdownNow();
        return List.of(RetrofitTransport.using(shutDown));
    }

    @Override
    public Set<Gap> gaps() {
        return Set.of(APOSTROPHE_IN_QUERY);
    }
}
