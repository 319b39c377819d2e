package tallygate.transport.jdk;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The client of a transport, replaced by a new one after a while: the JDK's client keeps a connection for as long as it is
 * used. Exchanges in flight complete with the client that they began with. Thread-safe.
 */
final class RenewedClient {
    private final Supplier<LazyHttpClient> source;
    private final @Nullable Duration maxAge;
    private LazyHttpClient current;
    private long madeAt = System.nanoTime();

    /** @param maxAge of a client; null for no limit */
    RenewedClient(Supplier<LazyHttpClient> source, @Nullable Duration maxAge) {
        this.source = source;
        this.maxAge = maxAge;
        this.current = source.get();
    }

    LazyHttpClient get() {
        return maxAge == null ? current : youngEnough(maxAge.toNanos());
    }

    private synchronized LazyHttpClient youngEnough(long maxNanos) {
        long now = System.nanoTime();
        if (now - madeAt >= maxNanos) {
            current.retire();
            current = source.get();
            madeAt = now;
        }
        return current;
    }

    synchronized void release() {
        current.release();
    }
}
