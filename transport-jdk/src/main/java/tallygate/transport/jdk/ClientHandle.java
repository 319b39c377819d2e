package tallygate.transport.jdk;

import java.lang.ref.WeakReference;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A client and what closing the transport means for it. */
final class ClientHandle {
    static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private static WeakReference<HttpClient> shared = new WeakReference<>(null);

    private final HttpClient client;
    private final boolean owned;

    private ClientHandle(HttpClient client, boolean owned) {
        this.client = client;
        this.owned = owned;
    }

    static ClientHandle withDefaults() {
        if (ClientShutdown.isAvailable()) {
            return configured(DEFAULT_CONNECT_TIMEOUT, null, null);
        }
        return new ClientHandle(shared(), false);
    }

    static ClientHandle configured(
            Duration connectTimeout, @Nullable SSLContext sslContext, @Nullable ProxySelector proxy) {
        return new ClientHandle(build(connectTimeout, sslContext, proxy), true);
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
        return new ClientHandle(client, false);
    }

    HttpClient get() {
        return client;
    }

    void release() {
        if (owned) {
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
