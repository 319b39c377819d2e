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
 * Keeps usages in a database until their outcome is known, so that each is recorded exactly once in spite of lost responses,
 * restarts and killed processes. {@code docs/usage-ledger.md} has examples, the tables and the guarantees.
 *
 * <p>{@link #append(UsageRecord, String) append} puts a record on file with an idempotency key. {@link #send} sends every
 * record that is on file without a final outcome, always with the same key, and writes its outcome. After a crash, call
 * {@code send} again. Every method that writes returns when the data is on disk, and a record is marked as sent before it is
 * sent.
 *
 * <p>The database is a file of SQLite, or PostgreSQL for several machines. Any number of ledgers, in threads, processes and
 * machines, may append to it and send from it at once. A sender holds a lease on the records that it has claimed; when it
 * dies, the lease lapses, and another sender takes them over with their keys.
 *
 * <p>Thread-safe. After a failure of the database the ledger can be used again as soon as the cause is corrected. The ledger
 * holds the records in plain text, and no secret key.
 *
 * <pre>{@code
 * try (UsageLedger ledger = UsageLedger.open(Path.of("usages.ledger"))) {
 *     ledger.append(record, "request-1");
 *     ledger.send(new PagarmeUsageSender(client), 4);
 * }
 * }</pre>
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

    /** Opens a ledger in a file as {@link #open(Path, LedgerOptions)} does, with the default options. */
    public static UsageLedger open(Path file) throws IOException {
        return open(file, LedgerOptions.defaults());
    }

    /**
     * Opens a ledger in a file, which is a database of SQLite. The file is created if it does not exist, readable by its
     * owner only if the file system has POSIX permissions; its directory must exist, on a local disk. Several processes of
     * one machine may open it. The caller closes the ledger.
     *
     * @throws LedgerException if it is not a database of SQLite, or one of a later version of this library
     */
    public static UsageLedger open(Path file, LedgerOptions options) throws IOException {
        return prepared(LedgerDatabase.open(file), options);
    }

    /** Uses a ledger as {@link #using(DataSource, LedgerOptions)} does, with the default options. */
    public static UsageLedger using(DataSource source) throws IOException {
        return using(source, LedgerOptions.defaults());
    }

    /**
     * Uses a ledger in PostgreSQL or SQLite. Its tables are created if they do not exist.
     *
     * @param source provides a connection for each thread that sends and two more; it stays open when the ledger is closed.
     *     Its transactions have the isolation {@code READ COMMITTED}
     * @throws LedgerException if the database cannot be reached, is of another kind, may lose committed transactions by its
     *     settings, or has tables of a later version of this library
     */
    public static UsageLedger using(DataSource source, LedgerOptions options) throws IOException {
        return prepared(LedgerDatabase.using(requireNonNull(source, "source")), options);
    }

    /**
     * Puts a record on file with a random key, and returns the key. Every call adds a record; to be able to repeat a call
     * after a crash, choose the keys yourself.
     *
     * @throws LedgerException as {@link #append(UsageRecord, String)} does
     */
    public String append(UsageRecord record) throws IOException {
        String key = IdempotencyKeys.random();
        append(record, key);
        return key;
    }

    /**
     * Puts a record on file with a key of the caller, for example the number of an invoice line: after a crash, all records
     * can simply be appended again. It does not wait for senders.
     *
     * @param key 1 to 255 printable ASCII characters, no space at either end, unique among all records ever sent to the
     *     account
     * @return false if the same record is already on file with the key, so that nothing was added
     * @throws IllegalArgumentException if another record is on file with the key, or the key does not have the described form
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

    /** Returns the events of this ledger, which are summed before they are sent. */
    public UsageEvents events() {
        return events;
    }

    /**
     * Puts a record on file in a transaction of the caller: it is sent if, and only if, the transaction is committed. The
     * connection leads to the database of this ledger, and is neither committed nor closed.
     *
     * @return false if the same record is already on file with the key
     * @throws IllegalArgumentException as {@code append} does, or if the connection is in auto-commit mode
     * @throws SQLException if the database fails; roll the transaction back
     */
    public boolean append(Connection connection, UsageRecord record, String key) throws SQLException {
        CallerInput.requireTransaction(connection);
        Map<String, UsageRecord> records = Map.of(key, record);
        CallerInput.requireKeyed(records);
        return store.append(connection, records) == 1;
    }

    /**
     * Imports the records of a ledger of the text format before SQL, with their keys, attempts and outcomes: all of them or,
     * if it throws, none. The old file is not changed; do not send from it afterwards.
     *
     * @return how many records it has
     * @throws LedgerException if it is open in another process, not such a ledger, or damaged, or if one of its keys is on
     *     file already
     */
    public int importOld(Path file) throws IOException {
        return OldLedgerImport.run(file, database, store);
    }

    /**
     * Sends every record that is on file without a final outcome once, in the order of their appending. Records that stay
     * {@link UsageState#UNKNOWN} or {@link UsageState#PENDING}, and those appended while it runs, are for the next call. A
     * record that another sender has claimed is left to it; if that sender has died, this waits until its lease has lapsed,
     * and takes the record over. A call of the sender has this effect on its record:
     *
     * <ul>
     *   <li>it returns: accepted;
     *   <li>{@code ApiException} with a status of 400 to 499 other than 401, 403, 408, 409, 425 and 429: rejected;
     *   <li>a failure before the server can have acted (no connection, 401, 403, 429) in all attempts of the record so far:
     *       pending as before;
     *   <li>any other failure: unknown. The record is safe to send again within 24 hours of its first attempt, and expires
     *       ten minutes before their end.
     * </ul>
     *
     * @param concurrency how many records are sent at a time, each by a thread of its own; 1 or more
     * @return the summary of the whole ledger
     * @throws LedgerException if the database fails; sending stops, and records in flight have an unknown outcome
     * @throws InterruptedException if the thread is interrupted; calls in flight are interrupted and awaited
     * @throws tallygate.core.error.TallygateException if a call failed in a way that the next would too (not authenticated,
     *     not permitted, client closed), or if 100 records in a row failed. Records that were not sent stay pending, as with
     *     every other exception of the sender
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
     * Sends one {@linkplain UsageState#EXPIRED expired} record again, in this thread. The server may have recorded it already
     * and would then have a duplicate: look it up there first. Its 24 hours begin again.
     *
     * @throws IllegalArgumentException if no record has the key
     * @throws IllegalStateException if the record is not expired; other open records are sent by {@link #send}
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
     * Enables sending from a ledger that was restored from a backup, copied, or created to replace a lost one. A file of
     * SQLite in such a state refuses to send; with PostgreSQL, call this after the database was restored. Every open record
     * may have been sent, and becomes {@linkplain UsageState#EXPIRED expired}: look it up on the server before
     * {@link #sendExpired}.
     */
    public void adoptCopy() throws IOException {
        store.adoptCopy();
    }

    /**
     * Compares the usages that a server recorded with the records of the ledger, by usage id, otherwise by code, quantity and
     * time to the second. It holds the records of the period in memory.
     *
     * @param from the earliest time of usage, inclusive
     * @param until the latest time of usage, exclusive
     * @param settle whether {@linkplain UsageState#UNKNOWN unknown} and {@linkplain UsageState#EXPIRED expired} records that
     *     the server has become accepted, except those that a sender has claimed; otherwise nothing is changed
     * @throws LedgerException if the database fails
     * @throws tallygate.core.error.TallygateException if the usages cannot be listed; nothing is changed then
     */
    public Reconciliation reconcile(UsageListing server, Instant from, Instant until, boolean settle)
            throws IOException {
        return new Reconciler(store, from, until).run(server, settle);
    }

    /** Returns how many records are in which state. It can be called while another thread sends, to show progress. */
    public UsageSummary summary() throws IOException {
        return store.summary();
    }

    /**
     * Returns the age of the oldest pending record; empty if there is none. Monitor it together with {@link #summary}: it
     * grows if no sender runs, or none reaches the server.
     */
    public Optional<Duration> ageOfOldestPending() throws IOException {
        return store.ageOfOldestPending();
    }

    /**
     * Passes every record that is on file now to the action, once, in the order of their appending; it holds some hundred of
     * them at a time. It may run while another thread sends, and the action may use the ledger.
     *
     * @throws LedgerException if the database fails
     */
    public void forEach(Consumer<? super UsageOutcome> action) throws IOException {
        store.forEach(action);
    }

    /**
     * Waits for the records being sent, starts no further ones, and closes the file; a data source stays open. Idempotent;
     * must not be called by a sender.
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
