package tallygate.ledger;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Events of a ledger that are summed before anything is sent: a million of them become only as many usages as there are items
 * and periods. Each event is a part of exactly one usage, and stays on file with its key. Thread-safe, like the ledger.
 *
 * <pre>{@code
 * ledger.events().append(new UsageEvent(subscriptionId, itemId, 1, Instant.now()), requestId);
 * ledger.events().rollUp(RollUp.hourly("API calls")); // from time to time
 * ledger.send(sender, 4);
 * }</pre>
 */
public final class UsageEvents {
    private final EventStore store;

    UsageEvents(EventStore store) {
        this.store = store;
    }

    /**
     * Puts an event on file. It does not wait for senders.
     *
     * @param key 1 to 255 printable ASCII characters, no space at either end, unique among the events of the ledger
     * @return false if the same event is already on file with the key, so that nothing was added
     * @throws IllegalArgumentException if another event is on file with the key, or the key does not have the described form
     * @throws LedgerException if it cannot be written; the event counts as not appended
     */
    public boolean append(UsageEvent event, String key) throws IOException {
        return appendAll(Map.of(key, event)) == 1;
    }

    /**
     * Puts many events on file in one transaction: all of them are on file when it returns, or none if it throws.
     *
     * @param events by their keys, as in {@link #append(UsageEvent, String)}; some thousand at a time
     * @return how many were added; the others were on file already
     * @throws IllegalArgumentException and {@link LedgerException} as {@code append} does
     */
    public int appendAll(Map<String, UsageEvent> events) throws IOException {
        CallerInput.requireKeyed(events);
        return store.append(events);
    }

    /**
     * Puts an event on file in a transaction of the caller, as {@link UsageLedger#append(Connection, UsageRecord, String)}
     * does.
     *
     * @throws IllegalArgumentException as {@code append} does, or if the connection is in auto-commit mode
     * @throws SQLException if the database fails; roll the transaction back
     */
    public boolean append(Connection connection, UsageEvent event, String key) throws SQLException {
        CallerInput.requireTransaction(connection);
        Map<String, UsageEvent> events = Map.of(key, event);
        CallerInput.requireKeyed(events);
        return store.append(connection, events) == 1;
    }

    /**
     * Sums the events of every ended period into pending usages: one usage for each item and period, with the time of its
     * last event, and its key as its code. Events that are appended later for such a period form a further usage. A sum that
     * a quantity cannot hold becomes several usages. Call it before {@link UsageLedger#send}, for example once an hour; any
     * number of processes may.
     *
     * @return how many usages were added
     * @throws LedgerException if the database fails, or is a copy as in {@link UsageLedger#adoptCopy}; usages added before
     *     stay
     */
    public int rollUp(RollUp policy) throws IOException {
        return store.rollUp(requireNonNull(policy, "policy"));
    }

    /**
     * Passes every event that is on file now to the action, in the order of their appending, with the usage that it is a part
     * of.
     *
     * @throws LedgerException if the database fails
     */
    public void forEach(Consumer<? super RecordedEvent> action) throws IOException {
        store.forEach(action);
    }
}
