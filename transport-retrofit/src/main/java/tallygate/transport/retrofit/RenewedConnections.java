package tallygate.transport.retrofit;

import java.time.Duration;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The client of a transport, whose pool is replaced by a new one after a while: OkHttp keeps a connection for as long as it is
 * used. Calls in flight end over the pool that they began with. Thread-safe.
 */
final class RenewedConnections {
    private final Supplier<ConnectionPool> pools;
    private final @Nullable Duration maxAge;
    private volatile OkHttpClient current;
    private long madeAt = System.nanoTime();

    /** @param maxAge of a pool; null for no limit */
    RenewedConnections(OkHttpClient client, Supplier<ConnectionPool> pools, @Nullable Duration maxAge) {
        this.current = client;
        this.pools = pools;
        this.maxAge = maxAge;
    }

    static RenewedConnections never(OkHttpClient client) {
        return new RenewedConnections(client, client::connectionPool, null);
    }

    OkHttpClient get() {
        return maxAge == null ? current : youngEnough(maxAge.toNanos());
    }

    private synchronized OkHttpClient youngEnough(long maxNanos) {
        long now = System.nanoTime();
        if (now - madeAt >= maxNanos) {
            OkHttpClient old = current;
            current = old.newBuilder().connectionPool(pools.get()).build();
            madeAt = now;
            // What is in use goes back to the old pool, which closes it when it has been idle.
            old.connectionPool().evictAll();
        }
        return current;
    }

    /**
     * Sends nothing more over the connections of this client. OkHttp offers that for no single connection of HTTP/2; it shares
     * them only among clients that look names up in the same way, so what follows is sent with a client that does not.
     */
    synchronized void leave(OkHttpClient left) {
        if (current == left) {
            current = left.newBuilder().dns(new SeparateDns(left.dns())).build();
        }
    }

    /** Closes idle connections. */
    synchronized void release() {
        current.connectionPool().evictAll();
    }
}
