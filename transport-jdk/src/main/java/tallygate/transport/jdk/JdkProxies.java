package tallygate.transport.jdk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tallygate.transport.spi.ProxyRoutes;

/**
 * Selects proxies for the JDK's client, which uses only the first of a list, and only if it is an HTTP proxy. The client
 * selects on the thread that sends, so this returns one proxy for each attempt. Thread-safe.
 */
final class JdkProxies extends ProxySelector {
    /** How long a proxy is tried last after it accepted no connection. */
    private static final long POSTPONED_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final ProxyRoutes routes;

    @SuppressWarnings("ThreadLocalUsage") // Set only during a call of this object.
    private final ThreadLocal<ProxyAttempts> sending = new ThreadLocal<>();

    private final Map<SocketAddress, Long> failedAt = new ConcurrentHashMap<>();

    /** @param proxies the selector; null for that of the JVM */
    JdkProxies(@Nullable ProxySelector proxies) {
        this.routes = new ProxyRoutes(proxies, JdkProxies::obstacle);
    }

    /** Runs an action in which the client selects the proxy of this attempt. */
    <T> T during(ProxyAttempts attempts, Supplier<T> action) {
        sending.set(attempts);
        try {
            return action.get();
        } finally {
            sending.remove();
        }
    }

    /** @throws tallygate.transport.spi.UnusableProxyException if no proxy can be used */
    @Override
    public List<Proxy> select(URI uri) {
        ProxyAttempts attempts = sending.get();
        if (attempts == null) {
            return List.of(all(uri).get(0));
        }
        if (attempts.isNew()) {
            attempts.begin(all(uri));
        }
        return List.of(attempts.current());
    }

    /** Returns all proxies to try, with those that failed recently at the end. */
    List<Proxy> all(URI uri) {
        List<Proxy> selected = new ArrayList<>(routes.select(uri));
        if (!failedAt.isEmpty()) {
            selected.sort(Comparator.comparing(this::isPostponed));
        }
        return selected;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {
        failedAt.put(proxy, System.nanoTime());
        routes.connectFailed(uri, proxy, failure);
    }

    private boolean isPostponed(Proxy proxy) {
        Long failed = proxy.type() == Proxy.Type.HTTP ? failedAt.get(proxy.address()) : null;
        if (failed != null && System.nanoTime() - failed > POSTPONED_NANOS) {
            failedAt.remove(proxy.address());
            return false;
        }
        return failed != null;
    }

    private static Optional<String> obstacle(Proxy proxy) {
        return switch (proxy.type()) {
            case DIRECT -> Optional.empty();
            case SOCKS ->
                Optional.of("a SOCKS proxy is selected for it, which the JDK's client cannot use; select an HTTP proxy,"
                        + " or use the Retrofit transport");
            case HTTP ->
                proxy.address() instanceof InetSocketAddress
                        ? Optional.empty()
                        : Optional.of("the address of the selected proxy is not an InetSocketAddress");
        };
    }
}
