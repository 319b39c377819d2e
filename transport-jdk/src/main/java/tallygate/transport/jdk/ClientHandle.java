package tallygate.transport.jdk;

import java.lang.ref.WeakReference;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A client and what closing the transport means for it. */
final class ClientHandle {
    static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private static WeakReference<HttpClient> shared = new WeakReference<>(null);

    private final HttpClient client;
    private final boolean closeable;
    private final @Nullable NameLookup names;

    private ClientHandle(HttpClient client, boolean closeable, @Nullable NameLookup names) {
        this.client = client;
        this.closeable = closeable;
        this.names = names;
    }

    static ClientHandle withDefaults() {
        if (ClientShutdown.isAvailable()) {
            return configured(DEFAULT_CONNECT_TIMEOUT, null, null);
        }
        HttpClient shared = shared();
        return new ClientHandle(shared, false, names(shared));
    }

    static ClientHandle configured(
            Duration connectTimeout, @Nullable SSLContext sslContext, @Nullable ProxySelector proxy) {
        HttpClient own = build(connectTimeout, sslContext, proxy);
        return new ClientHandle(own, true, names(own));
    }

    static ClientHandle supplied(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("The HttpClient follows redirects, which would carry credentials to "
                    + "another host. Build it with followRedirects(HttpClient.Redirect.NEVER).");
        }
        if (client.cookieHandler().isPresent()) {
            throw new IllegalArgumentException(
                    "The HttpClient has a cookie handler, which would mix the sessions of its callers. Build it without.");
        }
        // It resolves names on its own executor.
        return new ClientHandle(client, false, null);
    }

    HttpClient get() {
        return client;
    }

    /** Completes when a request to this URI can be handed to the client without blocking. */
    CompletableFuture<Void> whenReady(URI uri) {
        return names == null ? CompletableFuture.completedFuture(null) : names.of(uri);
    }

    void release() {
        if (closeable) {
            ClientShutdown.shutdownNow(client);
        }
    }

    /**
     * Before JDK 21 a client cannot be closed: its selector thread ends only after a garbage collection. So the default
     * client is shared there, and kept only as long as a transport refers to it.
     */
    private static synchronized HttpClient shared() {
        HttpClient client = shared.get();
        if (client == null) {
            client = build(DEFAULT_CONNECT_TIMEOUT, null, null);
            shared = new WeakReference<>(client);
        }
        return client;
    }

    private static NameLookup names(HttpClient client) {
        return new NameLookup(
                uri -> resolve(client.proxy().orElseGet(ProxySelector::getDefault), uri), System::nanoTime);
    }

    /** Behind a proxy the name of the proxy is all that the client resolves. */
    private static void resolve(@Nullable ProxySelector proxies, URI uri) {
        InetSocketAddress proxy = proxies == null
                ? null
                : proxies.select(uri).stream()
                        .filter(candidate -> candidate.type() == Proxy.Type.HTTP)
                        .map(candidate -> (InetSocketAddress) candidate.address())
                        .findFirst()
                        .orElse(null);
        String host = proxy == null ? uri.getHost() : proxy.getHostString();
        InetSocketAddress unused = new InetSocketAddress(host, 0);
    }

    private static HttpClient build(
            Duration connectTimeout, @Nullable SSLContext sslContext, @Nullable ProxySelector proxy) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                // The client's own pool costs half its speed. Nothing that may block runs on this executor.
                .executor(Runnable::run);
        if (sslContext != null) {
            builder.sslContext(sslContext);
        }
        if (proxy != null) {
            builder.proxy(proxy);
        }
        return builder.build();
    }
}
