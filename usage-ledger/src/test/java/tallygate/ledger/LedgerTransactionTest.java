package tallygate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static tallygate.ledger.Usages.key;
import static tallygate.ledger.Usages.outcomes;
import static tallygate.ledger.Usages.records;
import static tallygate.ledger.Usages.usage;

import java.sql.Connection;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records in a transaction of the caller's, and many in one. */
class LedgerTransactionTest extends LedgerFixture {
    @Test
    void committedRecordIsSentAndARolledBackOneIsNot() throws Exception {
        try (UsageLedger ledger = open()) {
            try (Connection connection = database.source(directory).getConnection()) {
                connection.setAutoCommit(false);
                assertThat(ledger.append(connection, usage(0), key(0))).isTrue();
                connection.rollback();
                assertThat(ledger.append(connection, usage(1), key(1))).isTrue();
                assertThat(ledger.append(connection, usage(1), key(1))).isFalse();
                assertThat(outcomes(ledger)).as("before the commit").isEmpty();
                connection.commit();
            }
            assertThat(ledger.send(server, 1)).isEqualTo(new UsageSummary(1, 0, 1, 0, 0, 0));
            assertThat(server.recorded()).containsExactly(usage(1));
        }
    }

    @Test
    void usageIsWrittenWithTheSaleOrNotAtAll() throws Exception {
        try (UsageLedger ledger = open();
                Connection connection = database.source(directory).getConnection()) {
            connection.createStatement().execute("CREATE TABLE sales (id INTEGER)");
            connection.setAutoCommit(false);
            for (int sale = 0; sale < 4; sale++) {
                connection.createStatement().execute("INSERT INTO sales (id) VALUES (" + sale + ")");
                ledger.append(connection, usage(sale), key(sale));
                if (sale % 2 == 0) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            }
            connection.setAutoCommit(true);
            assertThat(database.query(directory, "SELECT id FROM sales ORDER BY id"))
                    .containsExactly("0", "2");
            assertThat(outcomes(ledger)).extracting(UsageOutcome::key).containsExactly(key(0), key(2));
            connection.createStatement().execute("DROP TABLE sales");
        }
    }

    @Test
    void otherRecordWithTheKeyIsRejectedWithoutHarmToTheTransaction() throws Exception {
        try (UsageLedger ledger = open()) {
            ledger.append(usage(0), "k");
            try (Connection connection = database.source(directory).getConnection()) {
                connection.setAutoCommit(false);
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> ledger.append(connection, usage(1), "k"))
                        .withMessageContaining("idempotency key k");
                assertThatIllegalArgumentException().isThrownBy(() -> ledger.append(connection, usage(1), " k"));
                ledger.append(connection, usage(2), "k2");
                connection.commit();
            }
            assertThat(outcomes(ledger)).extracting(UsageOutcome::record).containsExactly(usage(0), usage(2));
        }
    }

    @Test
    void connectionThatCommitsEachStatementIsRejected() throws Exception {
        try (UsageLedger ledger = open();
                Connection connection = database.source(directory).getConnection()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ledger.append(connection, usage(0), "k"))
                    .withMessageContaining("setAutoCommit(false)");
            assertThat(outcomes(ledger)).isEmpty();
        }
    }

    @Test
    void manyAreAppendedAllOrNone() throws Exception {
        try (UsageLedger ledger = open()) {
            assertThat(ledger.appendAll(records(0, 10))).isEqualTo(10);
            assertThat(ledger.appendAll(records(5, 20))).isEqualTo(10);
            assertThat(ledger.appendAll(Map.of())).isZero();
            Map<String, UsageRecord> conflict = records(20, 30);
            conflict.put(key(3), usage(4));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ledger.appendAll(conflict))
                    .withMessageContaining(key(3));
            assertThat(outcomes(ledger))
                    .extracting(UsageOutcome::record)
                    .containsExactlyElementsOf(records(0, 20).values());
        }
    }

    @Test
    void driverThatHidesWhatWasAddedIsRefused() throws Exception {
        assumeThat(database).isEqualTo(TestDatabase.POSTGRESQL);
        String url = database.url(directory) + "&reWriteBatchedInserts=true";
        try (UsageLedger ledger = UsageLedger.using(new UrlDataSource(url), options())) {
            ledger.append(usage(3), key(3));
            Map<String, UsageRecord> conflict = records(0, 3);
            conflict.put(key(3), usage(4));

            assertThatExceptionOfType(LedgerException.class)
                    .isThrownBy(() -> ledger.appendAll(conflict))
                    .withMessageContaining("reWriteBatchedInserts");

            assertThat(outcomes(ledger)).extracting(UsageOutcome::record).containsExactly(usage(3));
        }
    }

    @Test
    void nothingOfATransactionIsLeftWhenAnErrorEndsIt() throws Exception {
        try (UsageLedger ledger = open();
                LedgerDatabase connected = database.database(directory)) {
            UsageStore store = new UsageStore(connected, clock);

            assertThatExceptionOfType(StackOverflowError.class)
                    .isThrownBy(() -> connected.write(connection -> {
                        store.append(connection, records(0, 1));
                        throw new StackOverflowError();
                    }));
            store.append(records(1, 2));

            assertThat(outcomes(ledger)).extracting(UsageOutcome::key).containsExactly(key(1));
        }
    }
}
