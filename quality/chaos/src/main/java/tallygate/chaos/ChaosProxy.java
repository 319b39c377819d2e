package tallygate.chaos;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tallygate.sandbox.server.SocketServer;

/**
 * Stands between an HTTP/1.1 client and a server, both in clear text, and breaks connections and exchanges as a
 * {@link FaultMix} says. It understands just enough HTTP to know where messages begin and end, and changes nothing in those
 * it lets through. Each connection of a client has one of its own to the server.
 *
 * <p>The faults are drawn from one seeded source in the order in which connections and requests arrive: for a client that
 * sends one after the other, a seed always gives the same faults. Thread-safe.
 */
public final class ChaosProxy implements AutoCloseable {
    private final InetSocketAddress upstream;
    private final FaultMix mix;
    private final FaultTimes times;
    private final Random random;
    private final Set<Upstream> upstreams = ConcurrentHashMap.newKeySet();
    private final FaultCounts counts = new FaultCounts();
    private final SocketServer server;

    private ChaosProxy(InetSocketAddress upstream, FaultMix mix, FaultTimes times, long seed) {
        this.upstream = upstream;
        this.mix = mix;
        this.times = times;
        this.random = new Random(seed);
        this.server = SocketServer.start("chaos-proxy", this::serve);
    }

    /** Starts on a free port of 127.0.0.1. */
    public static ChaosProxy start(InetSocketAddress upstream, FaultMix mix, FaultTimes times, long seed) {
        return new ChaosProxy(upstream, mix, times, seed);
    }

    /** Where clients find it: {@code http://127.0.0.1:port}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.address().getPort();
    }

    /** How many requests have come. */
    public long exchanges() {
        return counts.exchanges();
    }

    /** How often each fault has struck. */
    public Map<Fault, Long> faults() {
        return counts.byFault();
    }

    public long acceptedConnections() {
        return server.accepted();
    }

    public int openConnections() {
        return server.open();
    }

    /** Closes every connection, those to the server included. */
    @Override
    public void close() {
        server.close();
        upstreams.forEach(Upstream::close);
    }

    private void serve(Socket client) throws IOException {
        if (mix.closesAtAccept(random)) {
            counts.count(Fault.CLOSE_AT_ACCEPT);
            return;
        }
        Upstream connection = new Upstream(upstream);
        upstreams.add(connection);
        try {
            new FaultyConnection(client, connection, times, random).serve(() -> counts.exchange(mix.draw(random)));
        } finally {
            upstreams.remove(connection);
            connection.close();
        }
    }
}
