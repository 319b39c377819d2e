package tallygate.transport.retrofit;

import java.time.Duration;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The client of a transport. It leaves its connections after a while, because OkHttp keeps a connection for as long as it is
 * used, or if an HTTP/2 connection seems to be dead. Calls in flight complete over the connections that they began with.
 * Thread-safe.
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
            // Connections in use return to the old pool, which closes them when they have been idle.
            old.connectionPool().evictAll();
        }
        return current;
    }

    /**
     * Sends nothing more over the connections of a client. OkHttp cannot leave a single HTTP/2 connection. It shares a
     * connection only among clients with an equal Dns, so later requests are sent with a client that has another one.
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
