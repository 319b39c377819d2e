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

/**
 * The client of one transport. The transport's own is created in the background: reading the trusted certificates takes longer
 * than anything else at the start of a program.
 */
final class LazyHttpClient {
    private static final CompletableFuture<Boolean> NO_LOOKUP = CompletableFuture.completedFuture(false);

    private static final JdkProxies PROXIES_OF_JVM = new JdkProxies(null);

    private static WeakReference<CompletableFuture<HttpClient>> shared = new WeakReference<>(null);

    private final CompletableFuture<HttpClient> client;
    private final CompletableFuture<ReadyHttpClient> onAnyRoute;
    private final CompletableFuture<ReadyHttpClient> onDirectRoute;
    private final boolean closeable;
    private final @Nullable NameLookup names;

    private LazyHttpClient(
            CompletableFuture<HttpClient> client, boolean closeable, JdkProxies proxies, @Nullable NameLookup names) {
        this.client = client;
        this.onAnyRoute = client.thenApply(made -> new ReadyHttpClient(made, proxies, null));
        this.onDirectRoute = client.thenApply(
                made -> new ReadyHttpClient(made, proxies, made.connectTimeout().orElse(null)));
        this.closeable = closeable;
        this.names = names;
    }

    static LazyHttpClient withDefaults() {
        if (ClientShutdown.isAvailable()) {
            return configured(ConnectionSettings.DEFAULT);
        }
        return new LazyHttpClient(shared(), false, PROXIES_OF_JVM, names(PROXIES_OF_JVM));
    }

    static LazyHttpClient configured(ConnectionSettings settings) {
        JdkProxies proxies = new JdkProxies(settings.proxies());
        return new LazyHttpClient(make(settings, proxies), true, proxies, names(proxies));
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
                null);
    }

    /**
     * The client, when it has been made and a request to this URI can be handed to it without blocking. Fails if it could
     * not be made.
     */
    CompletableFuture<ReadyHttpClient> whenReady(URI uri) {
        CompletableFuture<Boolean> lookup = names == null ? NO_LOOKUP : names.of(uri);
        if (!lookup.isDone()) {
            return lookup.handle((direct, failure) -> direct).thenCombine(onAnyRoute, (direct, made) -> made);
        }
        // Who waits for the client has less than his timeout left when it connects.
        boolean direct = !lookup.isCompletedExceptionally() && lookup.join() && onDirectRoute.isDone();
        return direct ? onDirectRoute : onAnyRoute;
    }

    void release() {
        if (closeable) {
            CompletableFuture<?> unused = client.thenAccept(ClientShutdown::shutdownNow);
        }
    }

    /** Ends the client when its exchanges have ended. */
    void retire() {
        CompletableFuture<?> unused = client.thenAccept(ClientShutdown::shutdown);
    }

    /**
     * Before JDK 21 a client cannot be closed: its selector thread ends only after a garbage collection. So the default
     * client is shared there, and kept only as long as a transport refers to it.
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
     * Behind proxies their names are all that the client resolves.
     *
     * @return whether there is none
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
}
