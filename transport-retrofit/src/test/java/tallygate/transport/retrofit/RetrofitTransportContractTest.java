package tallygate.transport.retrofit;

import java.net.PasswordAuthentication;
import java.net.URI;
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

final class RetrofitTransportContractTest extends TransportContract {
    static final Gap APOSTROPHE_IN_QUERY = Gap.of(
            "T20",
            "OkHttp sends an apostrophe in a query as %27, so the transport refuses it; all else in a query is kept",
            URI.create("https://github.com/square/okhttp/issues/2548"));

    /** What OkHttp does to every transport over it. */
    static final Set<Gap> OF_OKHTTP = Set.of(
            APOSTROPHE_IN_QUERY,
            Gap.of(
                    "T123d",
                    "OkHttp drops the second line of a folded header",
                    URI.create("https://github.com/square/okhttp/blob/parent-5.0.0/okhttp/src/commonJvmAndroid/kotlin/"
                            + "okhttp3/internal/http1/HeadersReader.kt")),
            Gap.of(
                    "T126",
                    "OkHttp notices that a connection was closed when it uses it, or closes it when it was idle for long",
                    URI.create("https://github.com/square/okhttp/issues/1873")),
            Gap.of(
                    "T127",
                    "the JDK's sockets take the end of a connection for the goodbye of TLS, unless the JVM has"
                            + " -Dcom.sun.net.ssl.requireCloseNotify=true",
                    URI.create("https://docs.oracle.com/en/java/javase/25/security/"
                            + "java-secure-socket-extension-jsse-reference-guide.html")));

    private static final Gap ENDLESS_INTERIM_RESPONSES = Gap.of(
            "T114g",
            "OkHttp skips any number of interim responses; the deadline ends the call",
            URI.create("https://github.com/square/okhttp/blob/parent-5.0.0/okhttp/src/commonJvmAndroid/kotlin/okhttp3/"
                    + "internal/http/CallServerInterceptor.kt"));

    @Override
    public HttpTransport createTransport() {
        return RetrofitTransport.create();
    }

    @Override
    public Optional<HttpTransport> createTransport(TransportSettings settings) {
        RetrofitTransport.Builder builder = RetrofitTransport.builder();
        if (settings.protocol() != null) {
            builder.protocol(settings.protocol());
        }
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
        Set<Gap> gaps = new HashSet<>(OF_OKHTTP);
        gaps.add(ENDLESS_INTERIM_RESPONSES);
        return gaps;
    }
}
