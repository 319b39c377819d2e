package tallygate.cli.recording;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tallygate.cli.terminal.CommandException;
import tallygate.cli.terminal.Terminal;
import tallygate.cli.terminal.When;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.TallygateException;
import tallygate.ledger.UsageLedger;
import tallygate.ledger.UsageRecord;
import tallygate.ledger.UsageState;
import tallygate.ledger.UsageSummary;
import tallygate.pagarme.PagarmeUsageSender;

/** Sends the usages of a file through a ledger and prints the outcome. {@link RecordCommand} describes the exit codes. */
final class Recording {
    static final int LEDGER_UNUSABLE = 6;

    private static final int NOT_AUTHENTICATED = 3;
    private static final int NOT_ALL_KNOWN = 4;
    private static final int REJECTED = 5;

    private static final int CONCURRENCY = 8;
    private static final int APPENDED_AT_ONCE = 1000;

    private final Terminal terminal;
    private final When progress;

    Recording(Terminal terminal, When progress) {
        this.terminal = terminal;
        this.progress = progress;
    }

    /**
     * @param batchName the name of the batch; empty for the name of the file and its hash
     * @param changed whether rows may have been edited since the last run
     * @throws CommandException if not every usage is accepted; the outcome of each has been printed
     */
    void record(UsageFile file, Optional<String> batchName, boolean changed, UsageConnection connection) {
        try (UsageLedger ledger = connection.openLedger()) {
            Batch batch = Batch.of(batchName.orElseGet(file::name), batchName.isPresent() ? "" : file.hash(), ledger);
            if (!changed) {
                batch.requireUnedited(file);
            }
            append(file, batch, ledger);
            Optional<CommandException> failure = send(ledger, connection);
            RecordSummary summary = RecordSummary.of(file, batch, ledger);
            terminal.print(summary.toString());
            failure.or(() -> shortfall(summary)).ifPresent(e -> {
                throw e;
            });
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static void append(UsageFile file, Batch batch, UsageLedger ledger) {
        Map<String, UsageRecord> next = new LinkedHashMap<>();
        file.forEach(usage -> {
            next.put(batch.key(usage), usage.record());
            if (next.size() == APPENDED_AT_ONCE) {
                append(next, ledger);
            }
        });
        append(next, ledger);
    }

    private static void append(Map<String, UsageRecord> records, UsageLedger ledger) {
        try {
            ledger.appendAll(records);
            records.clear();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Optional<CommandException> send(UsageLedger ledger, UsageConnection connection) throws IOException {
        UsageSummary before = ledger.summary();
        SendProgress shown = new SendProgress(
                before.pending() + before.unknown() - before.expired(),
                terminal.liveLine(progress),
                terminal.glyphs(),
                terminal::complain,
                System::nanoTime);
        try {
            ledger.send(shown.of(new PagarmeUsageSender(connection.client())), CONCURRENCY);
            return Optional.empty();
        } catch (AuthenticationException e) {
            return failure(NOT_AUTHENTICATED, e.getMessage() + " The key is taken from PAGARME_SECRET_KEY.");
        } catch (TallygateException e) {
            return failure(NOT_ALL_KNOWN, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failure(NOT_ALL_KNOWN, "Interrupted. Run it again to send the rest.");
        } finally {
            shown.done();
        }
    }

    private static Optional<CommandException> shortfall(RecordSummary summary) {
        if (summary.count(UsageState.EXPIRED) > 0) {
            return failure(
                    NOT_ALL_KNOWN,
                    "Some usages are too old to be sent again safely; docs/usage-ledger.md says what to do.");
        }
        if (!summary.allKnown()) {
            return failure(NOT_ALL_KNOWN, "Run it again: what is known is kept, and the rest is sent with its key.");
        }
        return summary.count(UsageState.REJECTED) > 0
                ? failure(REJECTED, "Correct the rejected lines and run it again; the others are not sent twice.")
                : Optional.empty();
    }

    private static Optional<CommandException> failure(int exitCode, String message) {
        return Optional.of(new CommandException(exitCode, message, null));
    }

    private static CommandException unusable(IOException cause) {
        return new CommandException(LEDGER_UNUSABLE, String.valueOf(cause.getMessage()), cause);
    }
}
