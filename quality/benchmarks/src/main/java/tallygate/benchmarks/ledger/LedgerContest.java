package tallygate.benchmarks.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import tallygate.benchmarks.report.Report;
import tallygate.ledger.UsageLedger;

/** How many usages a second a ledger takes and passes on, by what keeps them. Both stores wait for the disk. */
public final class LedgerContest {
    public static final String NAME = "usage ledger";

    private static final String SQLITE = "SQLite";
    private static final String POSTGRESQL = "PostgreSQL";

    private final Report report;
    private final Path folder;

    /** @param folder for the database */
    public LedgerContest(Report report, Path folder) {
        this.report = report;
        this.folder = folder;
    }

    public void run() throws Exception {
        Path file = folder.resolve("benchmark.ledger");
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(Path.of(file + suffix));
        }
        int records;
        try (UsageLedger ledger = UsageLedger.open(file)) {
            records = new LedgerLoad(ledger, report, NAME, SQLITE).run();
        }
        report.add(NAME, SQLITE, "bytes a record on disk", (double) Files.size(file) / records);
        onPostgres();
        report.note(
                NAME,
                "Every append and every step of a sending is on disk when it returns, so this is a figure of the disk more than of"
                        + " the processor. The sender accepts at once: what is sent to a server goes as fast as that responds."
                        + " " + LedgerLoad.THREADS + " threads append and send.");
    }

    private void onPostgres() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            if (postgres == null) {
                return;
            }
            try (HikariDataSource pool = new HikariDataSource()) {
                pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
                pool.setMaximumPoolSize(LedgerLoad.THREADS + 4);
                int records;
                try (UsageLedger ledger = UsageLedger.using(pool)) {
                    records = new LedgerLoad(ledger, report, NAME, POSTGRESQL).run();
                }
                report.add(NAME, POSTGRESQL, "bytes a record on disk", (double) size(pool) / records);
            }
        }
    }

    private static long size(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_total_relation_size('tallygate_usages')")) {
            row.next();
            return row.getLong(1);
        }
    }

    private @Nullable EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException | RuntimeException e) {
            report.note(NAME, "PostgreSQL was left out; it cannot be started here: " + e.getMessage());
            return null;
        }
    }
}
