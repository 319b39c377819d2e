package tallygate.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The events of a ledger: adding, summing and reading them. Thread-safe. */
final class EventStore {
    private static final String TABLE = "tallygate_usage_events";
    private static final String COLUMNS = "number, event_key, subscription_id, item_id, quantity, used_at, usage_key";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM " + TABLE + " WHERE ";

    private final LedgerDatabase database;
    private final Clock clock;
    private final KeyedInsert<UsageEvent> insert;

    EventStore(LedgerDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
        insert = new KeyedInsert<>(
                "INSERT INTO tallygate_usage_events (event_key, subscription_id, item_id, quantity, used_at)"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (event_key) DO NOTHING",
                (statement, key, event) -> Statements.bind(
                        statement,
                        key,
                        event.subscriptionId(),
                        event.itemId(),
                        event.quantity(),
                        event.usedAt().toEpochMilli()),
                EventStore::find);
    }

    /** Adds the events whose keys are new, and returns how many. All of them are on disk then or, if it fails, none. */
    int append(Map<String, UsageEvent> events) throws IOException {
        return database.write(connection -> append(connection, events));
    }

    /** Adds the events whose keys are new in the connection's transaction, and returns how many. */
    int append(Connection connection, Map<String, UsageEvent> events) throws SQLException {
        return insert.run(connection, events);
    }

    int rollUp(RollUp policy) throws IOException {
        long period = policy.period().toMillis();
        long end = clock.millis() / period * period;
        int added = 0;
        List<EventSum> sums;
        do {
            sums = database.read(connection -> EventSum.next(connection, period, end));
            for (EventSum sum : sums) {
                added += database.claim(connection -> sum.write(connection, policy, clock.millis()))
                        .size();
            }
        } while (!sums.isEmpty());
        return added;
    }

    void forEach(Consumer<? super RecordedEvent> action) throws IOException {
        new NumberedRows(database, TABLE).forEach(COLUMNS, () -> EventStore::recorded, action);
    }

    private static Optional<UsageEvent> find(Connection connection, String key) throws SQLException {
        return Statements.query(connection, SELECT + "event_key = ?", EventStore::event, key).stream()
                .findFirst();
    }

    private static RecordedEvent recorded(ResultSet row) throws SQLException {
        return new RecordedEvent(
                row.getString("event_key"), event(row), Optional.ofNullable(row.getString("usage_key")));
    }

    private static UsageEvent event(ResultSet row) throws SQLException {
        return new UsageEvent(
                row.getString("subscription_id"),
                row.getString("item_id"),
                row.getInt("quantity"),
                Instant.ofEpochMilli(row.getLong("used_at")));
    }
}
