package tallygate.ledger;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import tallygate.core.provider.IdempotencyKeys;

/**
 * Usages to record, in a database, so that each is recorded once whatever happens in between: lost responses, restarts, a
 * process killed at any moment. {@code docs/usage-ledger.md} describes the table and what is guaranteed.
 *
 * <p>{@link #append(UsageRecord, String) append} puts a record on file with an idempotency key. {@link #send} sends every record
 * that is on file without a final outcome, always with the same key, and writes each outcome behind it. After a crash, call
 * {@code send} again. Every method that writes returns when the disk has it, and a record is marked as sent before it is.
 *
 * <p>The database is a file of SQLite, or PostgreSQL for several machines. Any number of ledgers, in threads, processes and
 * machines, may append to it and send from it at once. A sender holds a lease on the records that it has in hand; when it dies,
 * the lease lapses, and another takes them over with their keys.
 *
 * <p>Thread-safe. After a failure of the database the ledger can be used again as soon as the cause is corrected. The ledger
 * holds the records in plain text, and no secret key.
 */
public final class UsageLedger implements Closeable {
    private final LedgerDatabase database;
    private final UsageStore store;
    private final UsageEvents events;
    private final LedgerOptions options;
    private final OpenRuns runs = new OpenRuns();

    private UsageLedger(LedgerDatabase database, LedgerOptions options) {
        this.database = database;
        this.options = options;
        store = new UsageStore(database, options.clock());
        events = new UsageEvents(new EventStore(database, options.clock()));
    }

    /** As {@link #open(Path, LedgerOptions)}, with the default options. */
    public static UsageLedger open(Path file) throws IOException {
        return open(file, LedgerOptions.defaults());
    }

    /**
     * Opens a ledger in a file, which is a database of SQLite. The file is created if it does not exist, for its owner only where
     * the file system has POSIX permissions; its directory must exist, on a local disk. Several processes of one machine may
     * have it open.
     *
     * @throws LedgerException if it is no database of SQLite, or of a later version of this library
     */
    public static UsageLedger open(Path file, LedgerOptions options) throws IOException {
        return prepared(LedgerDatabase.open(file), options);
    }

    /** As {@link #using(DataSource, LedgerOptions)}, with the default options. */
    public static UsageLedger using(DataSource source) throws IOException {
        return using(source, LedgerOptions.defaults());
    }

    /**
     * Uses a ledger in PostgreSQL or SQLite. Its tables are created where there are none.
     *
     * @param source with a connection for each thread that sends and two more; it stays open when the ledger is closed. Its
     *     transactions have the isolation {@code READ COMMITTED}
     * @throws LedgerException if the database cannot be reached, is of another kind, may lose committed transactions by its
     *     settings, or has tables of a later version of this library
     */
    public static UsageLedger using(DataSource source, LedgerOptions options) throws IOException {
        return prepared(LedgerDatabase.using(requireNonNull(source, "source")), options);
    }

    /**
     * Puts a record on file with a random key, and returns the key. Every call adds a record; to be able to repeat a call
     * after a crash, give keys of your own.
     *
     * @throws LedgerException as {@link #append(UsageRecord, String)} does
     */
    public String append(UsageRecord record) throws IOException {
        String key = IdempotencyKeys.random();
        append(record, key);
        return key;
    }

    /**
     * Puts a record on file with a key of the caller's, for example the number of an invoice line: whoever has the same
     * records again after a crash can simply append them all again. It does not wait for senders.
     *
     * @param key 1 to 255 printable ASCII characters, no space at either end, unlike that of any other record ever sent to the account
     * @return false if this very record is on file with the key already, so that nothing was added
     * @throws IllegalArgumentException if another record is on file with the key, or the key has not the form described
     * @throws LedgerException if it cannot be written; the record counts as not appended
     */
    public boolean append(UsageRecord record, String key) throws IOException {
        return appendAll(Map.of(key, record)) == 1;
    }

    /**
     * Puts many records on file in one transaction, which takes the time of one: all of them are on file when it returns, or none
     * if it throws.
     *
     * @param records by their keys, as in {@link #append(UsageRecord, String)}; some thousand at a time
     * @return how many were added; the others were on file already
     * @throws IllegalArgumentException and {@link LedgerException} as {@code append} does
     */
    public int appendAll(Map<String, UsageRecord> records) throws IOException {
        CallerInput.requireKeyed(records);
        return store.append(records);
    }

    /** Events of this ledger, to be summed before they are sent. A ledger whose events are never used has none. */
    public UsageEvents events() {
        return events;
    }

    /**
     * Puts a record on file in a transaction of the caller: it is sent if, and only if, the transaction is committed. The
     * connection leads to the database of this ledger, and is neither committed nor closed.
     *
     * @return false if this very record is on file with the key already
     * @throws IllegalArgumentException as {@code append} does, or if the connection commits every statement by itself
     * @throws SQLException if the database fails; roll the transaction back
     */
    public boolean append(Connection connection, UsageRecord record, String key) throws SQLException {
        CallerInput.requireTransaction(connection);
        Map<String, UsageRecord> records = Map.of(key, record);
        CallerInput.requireKeyed(records);
        return store.append(connection, records) == 1;
    }

    /**
     * Takes over the records of a ledger of the format before SQL, with their keys, attempts and outcomes: all of them or, if it
     * throws, none. The old file is not changed; nothing may send from it any more.
     *
     * @return how many records it has
     * @throws LedgerException if it is open in another process, no such ledger or damaged, or if a key of it is on file already
     */
    public int importOld(Path file) throws IOException {
        return OldLedgerImport.run(file, database, store);
    }

    /**
     * Sends every record that is on file without a final outcome once, those appended first beginning; what it leaves
     * {@link UsageState#UNKNOWN} or {@link UsageState#PENDING} is for the next call, as are records appended while it runs. A
     * record that another sender has in hand is left to it; if that sender has died, its record is taken over when its lease
     * has lapsed, for which this waits. What a call of the sender means for its record:
     *
     * <ul>
     *   <li>it returns: accepted;
     *   <li>{@code ApiException} with a status of 400 to 499 other than 401, 403, 408, 409, 425 and 429: rejected;
     *   <li>a failure before the server can have acted (no connection, 401, 403, 429) in all attempts of the record so far:
     *       pending as before;
     *   <li>any other failure: unknown. It is safe to send again within 24 hours of its first attempt, and expired from ten
     *       minutes before their end.
     * </ul>
     *
     * @param concurrency how many records are sent at a time, each by a thread of its own
     * @return the summary of the whole ledger
     * @throws LedgerException if the database fails; nothing is sent any more, and what was is unknown to the ledger
     * @throws InterruptedException if the thread is interrupted; those being sent are interrupted, and their end waited for
     * @throws tallygate.core.error.TallygateException if a call failed in a way that the next would too (not authenticated, not
     *     permitted, client closed), or 100 records in a row came to nothing. What was not sent stays pending, as with every
     *     exception of the sender that is not of this family
     * @throws IllegalStateException if the ledger is closed
     */
    public UsageSummary send(UsageSender sender, int concurrency) throws IOException, InterruptedException {
        requireNonNull(sender, "sender");
        if (concurrency < 1) {
            throw new IllegalArgumentException("The concurrency must be at least 1, but is " + concurrency + ".");
        }
        return runs.during(() -> {
            runs.run(new SendRun(claims(), store.lastNumber(), sender, concurrency));
            return store.summary();
        });
    }

    /**
     * Sends one {@linkplain UsageState#EXPIRED expired} record again, in this thread. The server may have recorded it before
     * and will then have it twice: look it up there first. Its 24 hours begin again.
     *
     * @throws IllegalArgumentException if no record has the key
     * @throws IllegalStateException if the record is not expired; those that are open otherwise are sent by {@link #send}
     * @throws LedgerException if the database fails
     * @throws tallygate.core.error.TallygateException as {@code send} does
     */
    public UsageOutcome sendExpired(String key, UsageSender sender) throws IOException {
        try {
            return runs.during(() -> new ExpiredDelivery(store, claims()).send(key, sender));
        } catch (InterruptedException neverThrown) {
            throw new IllegalStateException(neverThrown);
        }
    }

    /**
     * Goes on with a ledger that was restored from a backup, copied, or created in the place of one that was lost. Sending from
     * such a file of SQLite is refused; with PostgreSQL, call this after the database went back. Every record that is open here may
     * have been sent, and is {@linkplain UsageState#EXPIRED expired} then: look it up on the server before {@link #sendExpired}.
     */
    public void adoptCopy() throws IOException {
        store.adoptCopy();
    }

    /**
     * Compares the usages that a server recorded with the records of the ledger, by usage id, otherwise by code, quantity and time
     * to the second. It holds the records of the period in memory.
     *
     * @param from the time of usage of the first, inclusive
     * @param until and of the last, exclusive
     * @param settle whether {@linkplain UsageState#UNKNOWN unknown} and {@linkplain UsageState#EXPIRED expired} records that the
     *     server has become accepted, except those that a sender has in hand; otherwise nothing is changed
     * @throws LedgerException if the database fails
     * @throws tallygate.core.error.TallygateException if the usages cannot be listed; nothing is changed then
     */
    public Reconciliation reconcile(UsageListing server, Instant from, Instant until, boolean settle)
            throws IOException {
        return new Reconciler(store, from, until).run(server, settle);
    }

    /** Where the records stand now. It can be called while another thread sends, to show progress. */
    public UsageSummary summary() throws IOException {
        return store.summary();
    }

    /**
     * How long ago the oldest record was put on file that is pending; empty if there is none. With {@link #summary}, what a
     * monitor watches: it grows when no sender runs, or none gets through.
     */
    public Optional<Duration> ageOfOldestPending() throws IOException {
        return store.ageOfOldestPending();
    }

    /**
     * Shows every record that is on file when it is called, once, in the order of their appending; it holds some hundred of
     * them at a time. It may run while another thread sends, and the action may use the ledger.
     *
     * @throws LedgerException if the database fails
     */
    public void forEach(Consumer<? super UsageOutcome> action) throws IOException {
        store.forEach(action);
    }

    /**
     * Waits for what is being sent, starts nothing new, and closes the file; a data source stays open. Idempotent; never to be
     * called by a sender.
     */
    @Override
    public void close() throws IOException {
        runs.close();
        database.close();
    }

    private static UsageLedger prepared(LedgerDatabase database, LedgerOptions options) throws IOException {
        try {
            Schema.prepare(database);
            return new UsageLedger(database, requireNonNull(options, "options"));
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private Claims claims() {
        return new Claims(database, options.clock(), options.lease(), IdempotencyKeys.random());
    }
}
