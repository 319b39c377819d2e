package tallygate.transport.jdk;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Looks host names up on a thread of its own, once for all who wait. The client would do so on the thread that sends,
 * and a look-up cannot be interrupted: a name server that is silent would hold up {@code sendAsync} and outlast every
 * deadline. After this one, the client's own look-up is answered from the cache of the JVM.
 */
final class NameLookup {
    /** Less than the 30 s for which the JVM keeps a name. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(20);

    private static final CompletableFuture<Void> NOT_NEEDED = CompletableFuture.completedFuture(null);

    private final Map<String, Lookup> lookups = new ConcurrentHashMap<>();
    private final Consumer<URI> resolver;
    private final LongSupplier nanoClock;

    /** @param resolver brings what the client needs to connect to a URI into the cache of the JVM */
    NameLookup(Consumer<URI> resolver, LongSupplier nanoClock) {
        this.resolver = resolver;
        this.nanoClock = nanoClock;
    }

    /** Completes, normally or not, when the client can be used for this URI without waiting for a name server. */
    CompletableFuture<Void> of(URI uri) {
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
        return new Lookup(CompletableFuture.runAsync(() -> resolver.accept(uri), CallbackThreads.EXECUTOR), now);
    }

    /** No top-level domain ends with a digit. */
    private static boolean isAddress(String host) {
        return host.startsWith("[") || Character.isDigit(host.charAt(host.length() - 1));
    }

    private record Lookup(CompletableFuture<Void> end, long startNanos) {
        boolean isUsable(long now) {
            return !end.isDone() || (!end.isCompletedExceptionally() && now - startNanos < FRESH_NANOS);
        }
    }
}
