package tallygate.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import tallygate.ledger.UsageLedger;
import tallygate.ledger.UsageRecord;
import tallygate.pagarme.SubscriptionUsageClient;
import tallygate.sandbox.PagarmeSandbox;

/** Runs the code blocks on the ledger that need a database. */
final class LedgerSnippetsTest {
    @TempDir
    private Path directory;

    @Test
    void usageOfASaleIsSentAndFoundAgain() throws Exception {
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + directory.resolve("sales.db"));
        execute(database, "CREATE TABLE sales (id INTEGER PRIMARY KEY)");
        Instant now = Instant.now();
        try (PagarmeSandbox pagarme = PagarmeSandbox.start();
                SubscriptionUsageClient client = SubscriptionUsageClient.builder()
                        .baseUrl(pagarme.baseUrl())
                        .secretKey(pagarme.secretKey())
                        .build();
                UsageLedger ledger = LedgerOfManyProcesses.open(database)) {
            UsageRecord usage = UsageRecord.of(pagarme.subscriptionId(), pagarme.itemId(), 3, "Calls", now)
                    .withCode("sale-7");
            UsageOutbox.sell(database, ledger, 7, usage);
            Iterator<Boolean> stopping = List.of(false, true).iterator();
            LedgerOfManyProcesses.send(ledger, client, stopping::next);

            assertThat(pagarme.accepted()).singleElement().satisfies(sent -> assertThat(sent.quantity())
                    .isEqualTo(3));
            Duration hour = Duration.ofHours(1);
            assertThat(LedgerOfManyProcesses.compare(ledger, client, now.minus(hour), now.plus(hour))
                            .onlyInLedger())
                    .isEmpty();
        }
    }

    private static void execute(SQLiteDataSource database, String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
