package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static tallygate.ledger.Usages.append;
import static tallygate.ledger.Usages.key;
import static tallygate.ledger.Usages.usage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a ledger does when its database does not. */
class LedgerFailureTest extends LedgerFixture {
    /** The schema, four records, their claims and outcomes, renewals and the end of the lease. */
    private static final int COMMITS = 14;

    private static final UsageSummary DONE = new UsageSummary(12, 0, 12, 0, 0, 0);

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void failureOfAnyCommitSendsNothingThatIsNotOnFile(int concurrency) throws Exception {
        open().close();
        for (int commits = 0; commits < COMMITS; commits++) {
            int sentBefore = server.requests().size();
            runUntilItFails(commits, concurrency);
            List<String> claimed =
                    database.query(directory, "SELECT idempotency_key FROM tallygate_usages WHERE attempts > 0");
            assertThat(claimed)
                    .containsAll(server.requests()
                            .subList(sentBefore, server.requests().size()));
            clock.move(LEASE);
        }
        try (UsageLedger ledger = open()) {
            append(ledger, 4);
            assertThat(ledger.send(server, concurrency)).isEqualTo(new UsageSummary(4, 0, 4, 0, 0, 0));
        }
        assertThat(server.recorded()).hasSize(4).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void connectionThatIsLostBehindACommitLosesAndDoublesNothing(int commits) throws Exception {
        open().close();
        int failures = 0;
        try (UsageLedger ledger =
                UsageLedger.using(FaultyDataSource.cutting(commits, database.source(directory)), options())) {
            for (int tries = 0; tries < 200 && !ledger.summary().equals(DONE); tries++) {
                try {
                    append(ledger, DONE.submitted());
                    ledger.send(server, 2);
                } catch (LedgerException e) {
                    failures++;
                    clock.move(LEASE);
                }
            }
            assertThat(ledger.summary()).isEqualTo(DONE);
        }
        assertThat(failures).isPositive();
        assertThat(server.recorded()).hasSize(DONE.submitted()).doesNotHaveDuplicates();
    }

    /** The driver's message of a batch would repeat the statement with all its values. */
    @Test
    void messageOfAFailureShowsNothingOfTheRecord() throws Exception {
        try (UsageLedger ledger = open()) {
            try (Connection connection = database.source(directory).getConnection()) {
                connection.createStatement().execute("DROP TABLE tallygate_usages");
            }
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> ledger.append(usage(1), key(1)))
                    .withMessageContaining("tallygate_usages")
                    .withMessageNotContaining("usage 1")
                    .withMessageNotContaining("INSERT");
        }
    }

    @Test
    void connectionsThatTheServerEndsLoseAndDoubleNothing() throws Exception {
        assumeThat(database).as("a database with a server").isEqualTo(TestDatabase.POSTGRESQL);
        AtomicInteger requests = new AtomicInteger();
        int failures = 0;
        UsageSummary summary = null;
        try (UsageLedger ledger = open()) {
            append(ledger, DONE.submitted());
            for (int tries = 0; tries < 200 && !DONE.equals(summary); tries++) {
                try {
                    summary = ledger.send(
                            (record, key) -> {
                                String usageId = server.send(record, key);
                                if (requests.incrementAndGet() % 4 == 0) {
                                    endConnections();
                                }
                                return usageId;
                            },
                            2);
                } catch (LedgerException e) {
                    failures++;
                    clock.move(LEASE);
                }
            }
        } finally {
            ((HikariDataSource) database.source(directory))
                    .getHikariPoolMXBean()
                    .softEvictConnections();
        }
        assertThat(summary).isEqualTo(DONE);
        assertThat(failures).isPositive();
        assertThat(server.recorded()).hasSize(DONE.submitted()).doesNotHaveDuplicates();
    }

    private void endConnections() {
        try {
            database.query(
                    directory,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'");
        } catch (SQLException endedByTheOtherWorker) {
            // Then that one has ended the rest as well.
        }
    }

    @Test
    void nothingIsSentWhenAClaimCannotBeWritten() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, 4);
        }
        try (UsageLedger ledger = failingAfter(0)) {
            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> ledger.send(server, 2))
                    .withMessageContaining("No space left on device")
                    .withMessageContaining("what is on file will be sent");
            assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> ledger.append(usage(9)));
            assertThat(server.requests()).isEmpty();
            assertThat(ledger.summary()).isEqualTo(new UsageSummary(4, 4, 0, 0, 0, 0));
        }
    }

    @Test
    void ledgerGoesOnAfterAFailure() throws Exception {
        try (UsageLedger ledger = open()) {
            append(ledger, 4);
            try (UsageLedger failing = failingAfter(2)) {
                assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> failing.send(server, 1));
            }
            clock.move(LEASE);
            assertThat(ledger.send(server, 1)).isEqualTo(new UsageSummary(4, 0, 4, 0, 0, 0));
            assertThat(server.recorded()).hasSize(4).doesNotHaveDuplicates();
        }
    }

    private void runUntilItFails(int commits, int concurrency) throws InterruptedException, IOException {
        try (UsageLedger ledger = failingAfter(commits)) {
            for (int number = 0; number < 4; number++) {
                ledger.append(usage(number), key(number));
            }
            ledger.send(server, concurrency);
        } catch (LedgerException e) {
            assertThat(e).hasMessageContaining("No space left on device");
        }
    }

    private UsageLedger failingAfter(int commits) throws IOException {
        return UsageLedger.using(FaultyDataSource.failingAfter(commits, database.source(directory)), options());
    }
}
