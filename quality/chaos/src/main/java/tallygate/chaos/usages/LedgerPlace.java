package tallygate.chaos.usages;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tallygate.ledger.LedgerOptions;
import tallygate.ledger.UsageLedger;

/** Where the ledger of a run is: a file of SQLite, or PostgreSQL. */
final class LedgerPlace implements AutoCloseable {
    /** So that the other processes need not wait long for what one has in hand when it is killed. */
    private static final LedgerOptions OPTIONS = LedgerOptions.defaults().withLease(Duration.ofSeconds(2));

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final String JDBC = "jdbc:";

    private final String address;
    private final @Nullable HikariDataSource pool;
    private final @Nullable EmbeddedPostgres server;

    private LedgerPlace(String address, @Nullable EmbeddedPostgres server) {
        this.address = address;
        this.server = server;
        pool = address.startsWith(JDBC) ? new HikariDataSource() : null;
        if (pool != null) {
            pool.setJdbcUrl(address);
            pool.setMaximumPoolSize(20);
            pool.setConnectionTimeout(CONNECT_TIMEOUT.toMillis());
            // Those who begin while the database is away find it later.
            pool.setInitializationFailTimeout(-1);
        }
    }

    /** @param address as {@link #address()} returned it, in another process perhaps */
    static LedgerPlace at(String address) {
        return new LedgerPlace(address, null);
    }

    /** A new file of SQLite. */
    static LedgerPlace inSqlite(Path directory) {
        return at(directory.resolve("usages.ledger").toString());
    }

    /** A server of PostgreSQL that ends with the place. */
    static LedgerPlace inPostgres() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start();
        return new LedgerPlace(server.getJdbcUrl("postgres", "postgres"), server);
    }

    String address() {
        return address;
    }

    /** The address of the same ledger behind a proxy on this machine. */
    String addressThrough(int port) {
        return address.replaceFirst("//[^/]+/", "//127.0.0.1:" + port + "/");
    }

    /** Where its PostgreSQL listens. */
    InetSocketAddress server() {
        URI uri = URI.create(address.substring(JDBC.length()));
        return new InetSocketAddress(uri.getHost(), uri.getPort());
    }

    /** A connection of its own to the database, beside the pool. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(address);
    }

    UsageLedger open() throws IOException {
        return pool == null ? UsageLedger.open(Path.of(address), OPTIONS) : UsageLedger.using(pool, OPTIONS);
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
