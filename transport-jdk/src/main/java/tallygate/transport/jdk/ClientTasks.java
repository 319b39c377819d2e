package tallygate.transport.jdk;

import java.util.concurrent.Executor;

/**
 * Runs what the JDK's client hands to its executor. The client's own pool costs half its speed, so nearly all runs at once, on
 * the selector thread that every connection needs. Not so the tasks of a TLS handshake: a trust manager may ask a server on
 * the network whether a certificate is revoked.
 */
final class ClientTasks implements Executor {
    /** The client offers no other sign: of this class it hands only the tasks of a handshake to the executor. */
    private static final String HANDSHAKE = "jdk.internal.net.http.common.SSLFlowDelegate$$Lambda";

    private final Executor threads;

    /** @param threads for tasks that may block */
    ClientTasks(Executor threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable task) {
        if (task.getClass().getName().startsWith(HANDSHAKE)) {
            threads.execute(task);
        } else {
            task.run();
        }
    }
}
