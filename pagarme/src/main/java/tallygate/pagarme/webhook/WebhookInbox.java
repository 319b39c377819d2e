package tallygate.pagarme.webhook;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * Processes each webhook once. The service delivers an event again after a failed attempt, even if it was processed and only
 * the response was lost; the inbox stores the ids of the events, in a table of your database or of the usage ledger's.
 *
 * <pre>{@code
 * WebhookInbox inbox = WebhookInbox.in(dataSource);
 * inbox.process(Webhooks.parse(body), (event, connection) -> settle(event, connection));
 * }</pre>
 *
 * <p>Supports SQLite and PostgreSQL. Thread-safe; any number of processes may share a database. A modular program requires
 * {@code java.sql}.
 */
public final class WebhookInbox {
    private static final String CREATE =
            "CREATE TABLE IF NOT EXISTS tallygate_webhooks (id VARCHAR(255) PRIMARY KEY, received_at BIGINT NOT NULL)";
    private static final String RECORD =
            "INSERT INTO tallygate_webhooks (id, received_at) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String FORGET = "DELETE FROM tallygate_webhooks WHERE received_at < ?";

    private final DataSource database;
    private final Clock clock;

    private WebhookInbox(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Returns an inbox in this database. Creates the table {@code tallygate_webhooks} if it does not exist. The caller closes
     * the data source.
     *
     * @throws SQLException if the table cannot be created
     */
    public static WebhookInbox in(DataSource database) throws SQLException {
        return in(database, Clock.systemUTC());
    }

    static WebhookInbox in(DataSource database, Clock clock) throws SQLException {
        try (Connection connection = requireNonNull(database, "database").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
        return new WebhookInbox(database, clock);
    }

    /** Handles an event. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Handles an event; called once for each, unless it throws.
         *
         * @param connection of the transaction that records the event. Your writes with it are committed if and only if the
         *     event is recorded; do not commit or close it
         */
        void handle(WebhookEvent event, Connection connection) throws SQLException;
    }

    /**
     * Calls the handler unless the event was processed before, in one transaction with the record of it. If the handler
     * throws, nothing is recorded and the exception is rethrown: reply with HTTP 500, so that the service delivers the event
     * again.
     *
     * @return whether the handler was called; reply with HTTP 200 in either case
     */
    public boolean process(WebhookEvent event, Handler handler) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean first = record(event, connection);
                if (first) {
                    handler.handle(event, connection);
                }
                connection.commit();
                return first;
            } catch (SQLException | RuntimeException | Error e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * Deletes the records of events that were received before a time: if one is delivered again, it is processed again. The
     * vendor does not document how long the service retries.
     */
    public int forgetBefore(Instant time) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setLong(1, time.toEpochMilli());
            return statement.executeUpdate();
        }
    }

    private boolean record(WebhookEvent event, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
            statement.setString(1, event.id());
            statement.setLong(2, clock.millis());
            return statement.executeUpdate() == 1;
        }
    }
}
