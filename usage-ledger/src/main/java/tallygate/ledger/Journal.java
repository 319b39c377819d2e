package tallygate.ledger;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The file and what is known of its records, always in step. Thread-safe. */
final class Journal implements Closeable {
    private final LedgerFile file;
    private final Clock clock;
    private final RecordStates states = new RecordStates();
    private final KeyIndex keys = new KeyIndex();
    private final long truncatedBytes;
    private boolean closed;

    Journal(Path path, Clock clock, LedgerFile.Opening opening) throws IOException {
        this.clock = clock;
        file = LedgerFile.open(path, opening);
        try {
            truncatedBytes = replay();
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** How many bytes of an unfinished last line were cut off. */
    long truncatedBytes() {
        return truncatedBytes;
    }

    /** The record with a key, if there is one. */
    synchronized Optional<LedgerEntry.Usage> find(String key) throws IOException {
        checkOpen();
        long offset = offset(key);
        return offset < 0 ? Optional.empty() : Optional.of(file.usageAt(offset));
    }

    /** False if this very record is there with the key already. */
    synchronized boolean append(String key, UsageRecord record) throws IOException {
        Optional<LedgerEntry.Usage> known = find(key);
        if (known.isEmpty()) {
            write(new LedgerEntry.Usage(states.size(), key, now(), record));
            return true;
        }
        if (known.get().record().equals(record)) {
            return false;
        }
        throw new IllegalArgumentException("Another record is on file with the idempotency key " + key
                + ". The server would take both for one and lose the second: give each record a key of its own.");
    }

    /** What became of a record that was sent. */
    synchronized void outcome(LedgerEntry entry) throws IOException {
        checkOpen();
        write(entry);
    }

    /** Notes that these records are about to be sent; returns when that, and everything before it, is on the disk. */
    synchronized void begin(List<LedgerEntry.Usage> usages) throws IOException {
        checkOpen();
        Instant now = now();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (LedgerEntry.Usage usage : usages) {
            lines.writeBytes(EntryFormat.encode(new LedgerEntry.Sending(usage.number(), usage.key(), now)));
        }
        file.append(lines.toByteArray());
        file.force();
        usages.forEach(usage -> states.sending(usage.number(), now));
    }

    synchronized void force() throws IOException {
        checkOpen();
        file.force();
    }

    synchronized UsageState state(int number) {
        return states.get(number, now());
    }

    synchronized UsageSummary summary() {
        return states.summary(now());
    }

    synchronized Snapshot snapshot() throws IOException {
        checkOpen();
        return new Snapshot(file.lines(), states.finished());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            file.close();
        }
    }

    /**
     * The ledger at one moment.
     *
     * @param lines what was on file; the receiver closes it
     * @param finished the numbers of the records that had their outcome
     */
    record Snapshot(LineReader lines, BitSet finished) {}

    private long replay() throws IOException {
        try (LineReader lines = file.lines()) {
            while (lines.next()) {
                LedgerEntry entry = lines.entry();
                try {
                    apply(entry, lines.offset());
                } catch (IllegalStateException e) {
                    throw lines.damaged(String.valueOf(e.getMessage()), e);
                }
            }
            long torn = file.length() - lines.offset();
            if (torn > 0) {
                file.truncate(lines.offset());
            }
            return torn;
        }
    }

    private void write(LedgerEntry entry) throws IOException {
        apply(entry, file.append(EntryFormat.encode(entry)));
    }

    private void apply(LedgerEntry entry, long offset) throws IOException {
        int number = entry.number();
        if (entry instanceof LedgerEntry.Usage) {
            if (number != states.size() || offset(entry.key()) >= 0) {
                throw new IllegalStateException("a record is missing before it, or it is there twice");
            }
            keys.add(entry.key(), offset);
            states.add();
        } else if (entry instanceof LedgerEntry.Sending) {
            states.sending(number, entry.at());
        } else if (entry instanceof LedgerEntry.Accepted) {
            states.accepted(number);
        } else if (entry instanceof LedgerEntry.Rejected) {
            states.rejected(number);
        } else if (entry instanceof LedgerEntry.Unsent) {
            states.unsent(number);
        } else {
            states.unknown(number);
        }
    }

    private long offset(String key) throws IOException {
        return keys.find(key, offset -> file.usageAt(offset).key().equals(key));
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("The usage ledger is closed.");
        }
    }
}
