package tallygate.cli.recording;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import tallygate.cli.terminal.Terminal;
import tallygate.cli.terminal.WrongUseException;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.TallygateException;
import tallygate.ledger.UsageLedger;
import tallygate.ledger.UsageState;
import tallygate.ledger.UsageSummary;
import tallygate.pagarme.SubscriptionUsageClient;

/** The program behind {@link RecordUsages}, with everything it takes from its surroundings handed in. */
final class RecordCommand {
    static final int OK = 0;
    static final int UNEXPECTED = 1;
    static final int WRONG_USE = 2;
    static final int NOT_AUTHENTICATED = 3;
    static final int NOT_ALL_KNOWN = 4;
    static final int REJECTED = 5;
    static final int LEDGER_UNUSABLE = 6;

    private static final int CONCURRENCY = 8;

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Supplier<SubscriptionUsageClient> account;

    /**
     * @param environment decides between account and sandbox
     * @param account makes the client of the account that the environment names
     */
    RecordCommand(Terminal terminal, Map<String, String> environment, Supplier<SubscriptionUsageClient> account) {
        this.terminal = terminal;
        this.environment = environment;
        this.account = account;
    }

    /** Returns the exit code; everything there is to say has been printed. */
    int run(String... arguments) {
        try {
            RecordOptions options = RecordOptions.parse(arguments);
            if (options.help()) {
                terminal.print(RecordOptions.HELP);
                return OK;
            }
            return record(options);
        } catch (WrongUseException e) {
            return failed(WRONG_USE, e.getMessage() + " Try --help.");
        } catch (LedgerProblem e) {
            return failed(LEDGER_UNUSABLE, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return failed(UNEXPECTED, "This is a fault of the program, please report it: " + e);
        }
    }

    private int record(RecordOptions options) {
        UsageFile file = new UsageFile(options.file());
        file.check();
        try (UsageConnection connection = UsageConnection.open(environment, account, options)) {
            if (connection.toSandbox()) {
                terminal.complain(
                        "No " + UsageConnection.SECRET_KEY + " is set: this is the sandbox, nothing is billed.");
            }
            try (UsageLedger ledger = UsageLedger.open(connection.ledger())) {
                file.forEach(usage -> append(ledger, usage));
                int failure = send(ledger, connection.client(), options);
                RecordSummary summary = RecordSummary.of(file, ledger);
                terminal.print(summary.toString());
                return failure == OK ? exitCode(summary) : failure;
            }
        } catch (IOException e) {
            throw new LedgerProblem(e);
        }
    }

    private static void append(UsageLedger ledger, FileUsage usage) {
        try {
            ledger.append(usage.record(), usage.key());
        } catch (IOException e) {
            throw new LedgerProblem(e);
        }
    }

    private int send(UsageLedger ledger, SubscriptionUsageClient client, RecordOptions options) throws IOException {
        UsageSummary before = ledger.summary();
        SendProgress progress = new SendProgress(
                before.pending() + before.unknown() - before.expired(),
                terminal.liveLine(options.progress()),
                terminal.glyphs(),
                terminal::complain);
        try {
            ledger.send(progress.of(client.usageSender()), CONCURRENCY);
            return OK;
        } catch (AuthenticationException e) {
            return failed(
                    NOT_AUTHENTICATED, e.getMessage() + " The key is taken from " + UsageConnection.SECRET_KEY + ".");
        } catch (TallygateException e) {
            return failed(NOT_ALL_KNOWN, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOT_ALL_KNOWN;
        } finally {
            progress.done();
        }
    }

    private int exitCode(RecordSummary summary) {
        if (!summary.allKnown()) {
            return failed(
                    NOT_ALL_KNOWN,
                    summary.count(UsageState.EXPIRED) > 0
                            ? "Some usages are too old to be sent again safely; docs/usage-ledger.md says what to do."
                            : "Run it again: what is known is kept, and the rest is sent with its key.");
        }
        return summary.count(UsageState.REJECTED) > 0
                ? failed(REJECTED, "Correct the rejected lines and run it again; the others are not sent twice.")
                : OK;
    }

    private int failed(int exitCode, String message) {
        terminal.complain("record-usages: " + message);
        return exitCode;
    }
}
