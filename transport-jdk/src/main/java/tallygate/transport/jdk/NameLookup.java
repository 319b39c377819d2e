package tallygate.transport.jdk;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import tallygate.transport.spi.CallbackThreads;

/**
 * Resolves host names on a thread of its own, once for all callers. The client would resolve them on the thread that sends,
 * and a look-up cannot be interrupted: a silent name server would block {@code sendAsync} and outlast every deadline. After
 * this look-up, the client's own is served from the cache of the JVM.
 */
final class NameLookup {
    /** Less than the 30 s for which the JVM keeps a name. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(20);

    private static final CompletableFuture<Boolean> NOT_NEEDED = CompletableFuture.completedFuture(false);

    private final Map<String, Lookup> lookups = new ConcurrentHashMap<>();
    private final Predicate<URI> resolver;
    private final LongSupplier nanoClock;

    /**
     * @param resolver loads the addresses that the client needs for a URI into the cache of the JVM, and returns whether the
     *     client will connect to its host and not to a proxy
     */
    NameLookup(Predicate<URI> resolver, LongSupplier nanoClock) {
        this.resolver = resolver;
        this.nanoClock = nanoClock;
    }

    /**
     * Returns a future that completes, normally or not, when the client can be used for this URI without waiting for a name
     * server: with true if the client will connect to its host and not, as far as known, to a proxy.
     */
    CompletableFuture<Boolean> of(URI uri) {
        if (isAddress(uri.getHost())) {
            return NOT_NEEDED;
        }
        long now = nanoClock.getAsLong();
        Lookup last = lookups.get(uri.getHost());
        if (last == null || !last.isUsable(now)) {
            lookups.values().removeIf(lookup -> !lookup.isUsable(now));
            last = lookups.computeIfAbsent(uri.getHost(), host -> start(uri, now));
        }
        return last.end();
    }

    private Lookup start(URI uri, long now) {
        return new Lookup(CompletableFuture.supplyAsync(() -> resolver.test(uri), CallbackThreads.EXECUTOR), now);
    }

    /**
     * Returns whether the host is an IP address: digits and dots only, or in brackets. A name may end with a digit:
     * {@code node-1}.
     */
    private static boolean isAddress(String host) {
        return host.startsWith("[") || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    private record Lookup(CompletableFuture<Boolean> end, long startNanos) {
        boolean isUsable(long now) {
            return !end.isDone() || (!end.isCompletedExceptionally() && now - startNanos < FRESH_NANOS);
        }
    }
}
