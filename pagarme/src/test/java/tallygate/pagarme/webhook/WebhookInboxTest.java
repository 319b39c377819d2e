package tallygate.pagarme.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

@Timeout(20)
class WebhookInboxTest {
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    @TempDir
    private Path folder;

    private SQLiteDataSource database;
    private WebhookInbox inbox;

    @BeforeEach
    void open() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(15_000);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        database = new SQLiteDataSource(config);
        database.setUrl("jdbc:sqlite:" + folder.resolve("inbox.db"));
        inbox = WebhookInbox.in(database, Clock.fixed(NOW, ZoneOffset.UTC));
        execute("CREATE TABLE paid (charge VARCHAR(64))");
    }

    @Test
    void anEventIsProcessedOnceHoweverOftenItIsDelivered() throws SQLException {
        assertThat(inbox.process(event("hook_1"), WebhookInboxTest::settle)).isTrue();
        assertThat(inbox.process(event("hook_1"), WebhookInboxTest::settle)).isFalse();
        assertThat(WebhookInbox.in(database).process(event("hook_1"), WebhookInboxTest::settle))
                .isFalse();
        assertThat(inbox.process(event("hook_2"), WebhookInboxTest::settle)).isTrue();

        assertThat(settled()).isEqualTo(2);
    }

    @Test
    void anEventWhoseHandlerFailedIsProcessedWhenItComesAgain() throws SQLException {
        assertThatThrownBy(() -> inbox.process(event("hook_1"), (event, connection) -> {
                    settle(event, connection);
                    throw new IllegalStateException("the stock is empty");
                }))
                .hasMessage("the stock is empty");
        assertThat(settled()).isZero();

        assertThat(inbox.process(event("hook_1"), WebhookInboxTest::settle)).isTrue();
        assertThat(settled()).isEqualTo(1);
    }

    @Test
    void deliveriesAtTheSameTimeAreProcessedOnce() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Callable<Boolean> delivery =
                () -> inbox.process(event("hook_1"), (event, connection) -> calls.incrementAndGet());
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Boolean> first = new ArrayList<>();
            for (Future<Boolean> done : pool.invokeAll(List.of(delivery, delivery, delivery, delivery))) {
                first.add(done.get());
            }
            assertThat(first).containsOnlyOnce(true);
        } finally {
            pool.shutdownNow();
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void eventsOfLongAgoAreForgotten() throws SQLException {
        inbox.process(event("hook_1"), WebhookInboxTest::settle);

        assertThat(inbox.forgetBefore(NOW)).isZero();
        assertThat(inbox.forgetBefore(NOW.plusMillis(1))).isEqualTo(1);
        assertThat(inbox.process(event("hook_1"), WebhookInboxTest::settle)).isTrue();
    }

    private static WebhookEvent event(String id) {
        return Webhooks.parse("{\"id\":\"" + id + "\",\"type\":\"charge.paid\",\"data\":{}}");
    }

    private static void settle(WebhookEvent event, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO paid VALUES ('ch_1')");
        }
    }

    private int settled() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM paid")) {
            return count.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
