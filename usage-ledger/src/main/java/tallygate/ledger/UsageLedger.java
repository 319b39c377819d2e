package tallygate.ledger;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tallygate.core.provider.IdempotencyKeys;

/**
 * Usages to record, in a local file, so that each is recorded once whatever happens in between: lost responses, restarts, a
 * process killed at any moment.
 *
 * <p>{@link #append} puts a record on file with an idempotency key. {@link #send} sends every record that is on file without
 * a final outcome, always with the same key, and writes each outcome behind it. After a crash, open the file again and call
 * {@code send} again. {@code docs/usage-ledger.md} describes the file and what it guarantees.
 *
 * <p>A record is forced to the disk before it is sent for the first time; outcomes are forced with the next batch of
 * records, at the end of {@code send} and by {@link #close}. An outcome lost with the machine means that its record is sent
 * once more with its key, which the server answers as it did the first time.
 *
 * <p>Memory: some 20 bytes a record. One file belongs to one open ledger at a time, across processes; a file
 * {@code <name>.lock} beside it sees to that. Both are created for their owner only, where the file system has POSIX
 * permissions. The file holds the records in plain text, and no secret key.
 *
 * <p>Thread-safe. A failure to write ends a ledger: it sends nothing more and refuses all further records until it has been
 * opened again. Interrupting a thread never harms the file.
 */
public final class UsageLedger implements Closeable {
    private final Journal journal;
    private final ReentrantLock sending = new ReentrantLock();
    private volatile @Nullable SendRun running;
    private volatile boolean closing;

    private UsageLedger(Journal journal) {
        this.journal = journal;
    }

    /**
     * Opens the ledger of a file, on the system's clock; see {@link #open(Path, Clock)}.
     *
     * @throws LedgerException as there
     */
    public static UsageLedger open(Path file) throws IOException {
        return open(file, Clock.systemUTC());
    }

    /**
     * Opens the ledger of a file on the default file system, which is created if it does not exist; its directory must. All
     * lines are read and checked. An unfinished last line, the trace of a crash while it was written, is cut off; see
     * {@link #truncatedBytes}.
     *
     * @param clock for the age of keys and the times on file
     * @throws LedgerException if another ledger has it open, if it is no ledger, or if a line is damaged; the file is
     *     unchanged then
     */
    public static UsageLedger open(Path file, Clock clock) throws IOException {
        return open(file, clock, opened -> new RandomAccessFile(opened, "rw"));
    }

    static UsageLedger open(Path file, Clock clock, LedgerFile.Opening opening) throws IOException {
        return new UsageLedger(new Journal(file, requireNonNull(clock, "clock"), opening));
    }

    /** How many bytes of an unfinished last line were cut off by {@code open}; 0 if none were. No such line was ever sent. */
    public long truncatedBytes() {
        return journal.truncatedBytes();
    }

    /**
     * Puts a record on file with a random key, and returns the key. Every call adds a record; to be able to repeat a call
     * after a crash, give keys of your own.
     *
     * <p>When it returns, the record survives the end of this process; that of the machine only after {@link #force} or
     * with its sending.
     *
     * @throws LedgerException if it cannot be written; the record counts as not appended
     */
    public String append(UsageRecord record) throws IOException {
        String key = IdempotencyKeys.random();
        append(record, key);
        return key;
    }

    /**
     * Puts a record on file with a key of the caller's, for example the number of an invoice line: whoever has the same
     * records again after a crash can simply append them all again.
     *
     * @param key 1 to 255 printable ASCII characters, no space at either end, unlike that of any other record ever sent to the account
     * @return false if this very record is on file with the key already, so that nothing was added
     * @throws IllegalArgumentException if another record is on file with the key, or the key has not the form described
     * @throws LedgerException if it cannot be written; the record counts as not appended
     */
    public boolean append(UsageRecord record, String key) throws IOException {
        return journal.append(IdempotencyKeys.requireValid("idempotency key", key), requireNonNull(record, "record"));
    }

    /** Returns when everything appended is on the disk, so that it survives the end of the machine too. */
    public void force() throws IOException {
        journal.force();
    }

    /**
     * Sends every record without a final outcome once, those appended first beginning; what it leaves
     * {@link UsageState#UNKNOWN} or {@link UsageState#PENDING} is for the next call. Records appended while it runs are too.
     * What a call of the sender means for its record:
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
     * @return the summary of the whole ledger, all outcomes forced to the disk
     * @throws LedgerException if the file cannot be written; nothing is sent any more, and what was is unknown to the file
     * @throws InterruptedException if the thread is interrupted; those being sent are interrupted, and their end waited for
     * @throws tallygate.core.error.TallygateException if a call failed in a way that the next would too (not authenticated, not
     *     permitted, client closed), or 100 records in a row came to nothing. What was not sent stays pending, as with every
     *     exception of the sender that is not of this family
     * @throws IllegalStateException if the ledger is closed, or another thread is sending
     */
    public UsageSummary send(UsageSender sender, int concurrency) throws IOException, InterruptedException {
        requireNonNull(sender, "sender");
        if (concurrency < 1) {
            throw new IllegalArgumentException("The concurrency must be at least 1, but is " + concurrency + ".");
        }
        beginSending();
        try {
            SendRun run = new SendRun(journal, sender, concurrency);
            running = run;
            if (closing) {
                run.end(closed());
            }
            run.run();
            return journal.summary();
        } finally {
            running = null;
            sending.unlock();
        }
    }

    /**
     * Sends one {@linkplain UsageState#EXPIRED expired} record again, in this thread. The server may have recorded it before
     * and will then have it twice: look it up there first. Its 24 hours begin again.
     *
     * @throws IllegalArgumentException if no record has the key
     * @throws IllegalStateException if the record is not expired; those that are open otherwise are sent by {@link #send}
     * @throws LedgerException if the file cannot be written
     * @throws tallygate.core.error.TallygateException as {@code send} does
     */
    public UsageOutcome sendExpired(String key, UsageSender sender) throws IOException {
        beginSending();
        try {
            LedgerEntry.Usage usage = journal.find(key)
                    .orElseThrow(() -> new IllegalArgumentException("No record is on file with the key " + key + "."));
            UsageState state = journal.state(usage.number());
            if (state != UsageState.EXPIRED) {
                throw new IllegalStateException("The record with the key " + key + " is " + state
                        + ", not EXPIRED. What is PENDING or UNKNOWN is sent by send.");
            }
            journal.begin(List.of(usage));
            LedgerEntry outcome = new Delivery(journal, sender).send(usage, false);
            journal.force();
            return Outcomes.of(usage, outcome);
        } finally {
            sending.unlock();
        }
    }

    /** Where the records stand now. It can be called while another thread sends, to show progress. */
    public UsageSummary summary() {
        return journal.summary();
    }

    /**
     * Shows every record that is on file when it is called, once, reading the file again: open ones in the order of their
     * appending, and among them those with an outcome in the order of their outcomes. It may run while another thread sends.
     *
     * @throws LedgerException if the file was changed by something else
     */
    public void forEach(Consumer<? super UsageOutcome> action) throws IOException {
        new Outcomes(journal).forEach(action);
    }

    /** Waits for what is being sent, starts nothing new, and closes the file. Idempotent; never to be called by a sender. */
    @Override
    public void close() throws IOException {
        closing = true;
        SendRun run = running;
        if (run != null) {
            run.end(closed());
        }
        sending.lock();
        try {
            journal.close();
        } finally {
            sending.unlock();
        }
    }

    private void beginSending() {
        if (!sending.tryLock()) {
            throw new IllegalStateException("Another thread is sending from this usage ledger.");
        }
    }

    private static IllegalStateException closed() {
        return new IllegalStateException(
                "The usage ledger was closed while it was sending; the rest is still on file.");
    }
}
