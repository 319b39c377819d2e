package tallygate.transport.jdk;

import java.lang.ref.WeakReference;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tallygate.transport.ConnectionSettings;
import tallygate.transport.HttpProtocol;
import tallygate.transport.spi.CallbackThreads;

/**
 * The client of one transport. The transport's own is created in the background: reading the trusted certificates takes longer
 * than anything else at the start of a program.
 */
final class LazyHttpClient {
    private static final CompletableFuture<Boolean> NO_LOOKUP = CompletableFuture.completedFuture(false);

    private static final JdkProxies PROXIES_OF_JVM = new JdkProxies(null);

    private static WeakReference<CompletableFuture<HttpClient>> shared = new WeakReference<>(null);

    private final boolean closeable;
    private final @Nullable NameLookup names;
    /** The settings for another client that shares no connection; null if none is ever created. */
    private final @Nullable ConnectionSettings replacement;

    private final JdkProxies proxies;
    private volatile Generation current;

    private LazyHttpClient(
            CompletableFuture<HttpClient> client,
            boolean closeable,
            JdkProxies proxies,
            @Nullable NameLookup names,
            @Nullable ConnectionSettings replacement) {
        this.proxies = proxies;
        this.closeable = closeable;
        this.names = names;
        this.replacement = replacement;
        this.current = new Generation(client);
    }

    static LazyHttpClient withDefaults() {
        if (ClientShutdown.isAvailable()) {
            return configured(ConnectionSettings.DEFAULT);
        }
        return new LazyHttpClient(shared(), false, PROXIES_OF_JVM, names(PROXIES_OF_JVM), null);
    }

    static LazyHttpClient configured(ConnectionSettings settings) {
        JdkProxies proxies = new JdkProxies(settings.proxies());
        boolean sharesConnections = settings.protocol() == HttpProtocol.HTTP_2;
        return new LazyHttpClient(
                make(settings, proxies), true, proxies, names(proxies), sharesConnections ? settings : null);
    }

    static LazyHttpClient supplied(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("The HttpClient follows redirects, which would carry credentials to "
                    + "another host. Build it with followRedirects(HttpClient.Redirect.NEVER).");
        }
        if (client.cookieHandler().isPresent()) {
            throw new IllegalArgumentException(
                    "The HttpClient has a cookie handler, which would mix the sessions of its callers. Build it without.");
        }
        if (client.authenticator().isPresent()) {
            throw new IllegalArgumentException(
                    "The HttpClient has an authenticator. With one the JDK repeats requests, drops"
                            + " their Authorization before JDK 24, and fails for a 401 without a challenge. Build it without; for a"
                            + " proxy that wants a password use JdkTransport.builder().proxyCredentials(user, password).");
        }
        // It resolves names on its own executor.
        return new LazyHttpClient(
                CompletableFuture.completedFuture(client),
                false,
                new JdkProxies(client.proxy().orElse(null)),
                null,
                null);
    }

    /**
     * Returns the client when it has been created and can send to this URI without blocking. Fails if it could not be
     * created.
     */
    CompletableFuture<ReadyHttpClient> whenReady(URI uri) {
        Generation used = current;
        CompletableFuture<Boolean> lookup = names == null ? NO_LOOKUP : names.of(uri);
        if (!lookup.isDone()) {
            return lookup.handle((direct, failure) -> direct).thenCombine(used.onAnyRoute, (direct, made) -> made);
        }
        // A call that waits for the client has less than its timeout left when it connects.
        boolean direct = !lookup.isCompletedExceptionally() && lookup.join() && used.onDirectRoute.isDone();
        return direct ? used.onDirectRoute : used.onAnyRoute;
    }

    void release() {
        if (closeable) {
            CompletableFuture<?> unused = current.client.thenAccept(ClientShutdown::shutdownNow);
        }
    }

    /**
     * Sends later requests with another client, because the client cannot close a single HTTP/2 connection or stop using it.
     * The old client ends when its exchanges have ended and it is unreachable: shutting it down would fail a request that is
     * just being passed to it.
     */
    private synchronized void leave(Generation left) {
        if (replacement != null && current == left) {
            current = new Generation(make(replacement, proxies));
        }
    }

    /** Ends the client when its exchanges have ended. */
    void retire() {
        CompletableFuture<?> unused = current.client.thenAccept(ClientShutdown::shutdown);
    }

    /**
     * Returns the default client that transports share before JDK 21, where a client cannot be closed: its selector thread
     * ends only after a garbage collection. It is kept only while a transport refers to it.
     */
    private static synchronized CompletableFuture<HttpClient> shared() {
        CompletableFuture<HttpClient> client = shared.get();
        if (client == null || client.isCompletedExceptionally()) {
            client = make(ConnectionSettings.DEFAULT, PROXIES_OF_JVM);
            shared = new WeakReference<>(client);
        }
        return client;
    }

    private static NameLookup names(JdkProxies proxies) {
        return new NameLookup(uri -> resolve(proxies, uri), System::nanoTime);
    }

    /**
     * Resolves the names that the client needs for this URI: those of its proxies, or else that of its host.
     *
     * @return whether there is no proxy
     */
    private static boolean resolve(JdkProxies proxies, URI uri) {
        List<Proxy> routes = proxies.all(uri);
        for (Proxy route : routes) {
            String host = route.address() instanceof InetSocketAddress proxy ? proxy.getHostString() : uri.getHost();
            InetSocketAddress unused = new InetSocketAddress(host, 0);
        }
        return routes.get(0).type() == Proxy.Type.DIRECT;
    }

    private static CompletableFuture<HttpClient> make(ConnectionSettings settings, JdkProxies proxies) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(
                        settings.protocol() == HttpProtocol.HTTP_2
                                ? HttpClient.Version.HTTP_2
                                : HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .proxy(proxies)
                .executor(new ClientTasks(CallbackThreads.EXECUTOR));
        return CompletableFuture.supplyAsync(
                () -> builder.sslContext(settings.tls().get()).build(), CallbackThreads.EXECUTOR);
    }

    /** A client and the connections that its requests share. */
    private final class Generation {
        final CompletableFuture<HttpClient> client;
        final CompletableFuture<ReadyHttpClient> onAnyRoute;
        final CompletableFuture<ReadyHttpClient> onDirectRoute;
        private final StreamQueue streams = new StreamQueue();

        Generation(CompletableFuture<HttpClient> client) {
            this.client = client;
            this.onAnyRoute =
                    client.thenApply(made -> new ReadyHttpClient(made, proxies, null, () -> leave(this), streams));
            this.onDirectRoute = client.thenApply(made ->
                    new ReadyHttpClient(made, proxies, made.connectTimeout().orElse(null), () -> leave(this), streams));
        }
    }
}
