package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tallygate.ledger.Usages.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class SchemaTest extends LedgerFixture {
    @Test
    void tablesAreCreatedOnceByManyAtATime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> opened = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                opened.add(threads.submit(() -> {
                    open().close();
                    return null;
                }));
            }
            for (Future<?> each : opened) {
                each.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(database.query(directory, "SELECT version FROM tallygate_usage_schema"))
                .containsExactly("2");
    }

    @Test
    void tablesOfTheFirstVersionAreMigratedWithTheirRecords() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, 3);
        }
        execute("DROP TABLE tallygate_usage_events");
        execute("ALTER TABLE tallygate_usage_schema DROP COLUMN epoch");
        execute("UPDATE tallygate_usage_schema SET version = 1");

        try (UsageLedger ledger = open()) {
            assertThat(ledger.summary().pending()).isEqualTo(3);
            assertThat(ledger.events().append(new UsageEvent("sub_1", "si_1", 1, clock.instant()), "event-1"))
                    .isTrue();
        }
    }

    @Test
    void tablesOfALaterVersionAreRejected() throws Exception {
        open().close();
        execute("UPDATE tallygate_usage_schema SET version = 99");

        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(this::open)
                .withMessageContaining("version 99")
                .withMessageContaining("a later one");
    }

    @Test
    void recordsOutliveTheLedgerObject() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, 3);
        }
        try (UsageLedger ledger = open()) {
            assertThat(ledger.summary().submitted()).isEqualTo(3);
        }
    }

    @Test
    void databaseThatLosesCommittedTransactionsIsRejected() throws Exception {
        open().close();
        String setting =
                database == TestDatabase.SQLITE ? "PRAGMA synchronous = NORMAL" : "SET synchronous_commit = off";

        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> UsageLedger.using(withSetting(setting)))
                .withMessageContaining("synchronous");
    }

    @Test
    void unreachableDatabaseIsNamedWithoutItsUrl() {
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> UsageLedger.using(
                        new UrlDataSource("jdbc:postgresql://localhost:1/x?user=u&password=secret-word")))
                .withMessageContaining("cannot be reached")
                .withMessageNotContaining("secret-word");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.source(directory).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private DataSource withSetting(String sql) {
        return FaultyDataSource.afterStatement(sql, new UrlDataSource(database.url(directory)));
    }
}
