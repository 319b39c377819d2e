package tallygate.benchmarks.server;

import java.io.IOException;
import java.net.URI;

/** A server that the peers ask. */
public interface BenchmarkServer extends AutoCloseable {
    /** Over HTTP/1.1. */
    URI cleartext();

    /** Over TLS 1.3. */
    URI tls();

    /** How many connections it has accepted. */
    long connections() throws IOException, InterruptedException;

    @Override
    void close() throws IOException, InterruptedException;
}
