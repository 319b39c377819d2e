package tallygate.ledger;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The databases that every promise of the ledger is held to. */
enum TestDatabase {
    SQLITE {
        @Override
        void clear() {
            // Each test has a directory of its own.
        }

        @Override
        UsageLedger open(Path directory, LedgerOptions options) throws IOException {
            return UsageLedger.open(file(directory), options);
        }

        @Override
        LedgerDatabase database(Path directory) throws IOException {
            return LedgerDatabase.open(file(directory));
        }

        @Override
        String url(Path directory) {
            return "jdbc:sqlite:" + file(directory);
        }

        @Override
        DataSource source(Path directory) {
            return new UrlDataSource(url(directory));
        }
    },
    POSTGRESQL {
        @Override
        void clear() throws SQLException {
            try (Connection connection = Server.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "DROP TABLE IF EXISTS tallygate_usages, tallygate_usage_events, tallygate_usage_schema");
            }
        }

        @Override
        UsageLedger open(Path directory, LedgerOptions options) throws IOException {
            return UsageLedger.using(Server.pool(), options);
        }

        @Override
        LedgerDatabase database(Path directory) throws IOException {
            return LedgerDatabase.using(Server.pool());
        }

        @Override
        String url(Path directory) {
            return Server.pool().getJdbcUrl();
        }

        @Override
        DataSource source(Path directory) {
            return Server.pool();
        }
    };

    /** Makes it empty. */
    abstract void clear() throws SQLException;

    abstract UsageLedger open(Path directory, LedgerOptions options) throws IOException;

    abstract LedgerDatabase database(Path directory) throws IOException;

    abstract String url(Path directory);

    abstract DataSource source(Path directory);

    static Path file(Path directory) {
        return directory.resolve("usages.ledger");
    }

    /** The rows of a query, each as the texts of its columns with a blank between. */
    List<String> query(Path directory, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(directory));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                StringBuilder texts = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    texts.append(i == 1 ? "" : " ").append(row.getString(i));
                }
                rows.add(texts.toString());
            }
            return rows;
        }
    }

    /** Started once in a JVM. It does not sync, because the tests end processes, not machines. */
    private static final class Server {
        private static HikariDataSource pool;
        private static String reason;

        static synchronized HikariDataSource pool() {
            if (pool == null && reason == null) {
                start();
            }
            assumeThat(reason).as("PostgreSQL cannot be started here").isNull();
            return pool;
        }

        private static void start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "60")
                        .start();
                pool = new HikariDataSource();
                pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
                pool.setMaximumPoolSize(20);
            } catch (IOException | RuntimeException e) {
                reason = e.toString();
                System.out.println("The tests on PostgreSQL are skipped; it cannot be started here: " + e);
            }
        }
    }
}
