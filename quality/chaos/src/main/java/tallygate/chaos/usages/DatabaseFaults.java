package tallygate.chaos.usages;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Cuts a connection to PostgreSQL now and then. Every tenth time it kills a process of the server instead, upon which PostgreSQL
 * ends all others, throws away what is not committed, and starts again from its log.
 */
final class DatabaseFaults implements AutoCloseable {
    private static final int CUTS_BETWEEN_CRASHES = 9;
    private static final int LONGEST_PAUSE_MILLIS = 600;

    private final LedgerPlace place;
    private final DatabaseProxy proxy;
    private final Random random;
    private final AtomicInteger crashes = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "database-faults");

    /** @param place in a PostgreSQL that this may crash */
    static DatabaseFaults start(LedgerPlace place, long seed) {
        DatabaseFaults faults = new DatabaseFaults(place, seed);
        faults.thread.setDaemon(true);
        faults.thread.start();
        return faults;
    }

    private DatabaseFaults(LedgerPlace place, long seed) {
        this.place = place;
        proxy = new DatabaseProxy(place.server());
        random = new Random(seed);
    }

    /** The address of the ledger for processes whose connections are to be cut. */
    String address() {
        return place.addressThrough(proxy.port());
    }

    long cutConnections() {
        return proxy.cutConnections();
    }

    int crashes() {
        return crashes.get();
    }

    /** Ends the faults; connections stay open until their processes have ended. */
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    @Override
    public void close() {
        thread.interrupt();
        proxy.close();
    }

    private void run() {
        try {
            for (int fault = 1; ; fault++) {
                TimeUnit.MILLISECONDS.sleep(LONGEST_PAUSE_MILLIS / 2 + random.nextInt(LONGEST_PAUSE_MILLIS));
                // The second already, so that a short run has one.
                if (fault % (CUTS_BETWEEN_CRASHES + 1) == 2) {
                    crash();
                } else {
                    proxy.cut(random);
                }
            }
        } catch (InterruptedException e) {
            // The run is over.
        }
    }

    private void crash() {
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            ProcessHandle.of(row.getLong(1)).ifPresent(backend -> {
                backend.destroyForcibly();
                crashes.incrementAndGet();
            });
        } catch (SQLException e) {
            // It has not come back from the crash before, or is ending.
        }
    }
}
