package tallygate.cli.recording;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tallygate.cli.terminal.CommandException;
import tallygate.cli.terminal.RequiredVariables;
import tallygate.cli.terminal.Terminal;
import tallygate.cli.terminal.When;
import tallygate.ledger.UsageLedger;
import tallygate.pagarme.SubscriptionUsageClient;

/** Records the usages of a CSV file at Pagar.me. */
@Command(
        name = "record",
        description = {
            "Records the usages of a CSV file at Pagar.me. A ledger beside the file keeps the outcome of each, so that a"
                    + " usage counts once, however often you run this.",
            "",
            "The first line of the file names its columns, in any order: subscription_id, item_id, quantity,"
                    + " description and used_at (such as 2026-11-20T17:00:00Z), and optionally code, group and amount"
                    + " (in cents). Fields are quoted as in RFC 4180.",
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n%n",
        exitCodeList = {
            "0:every usage is accepted",
            "1:an internal error",
            "2:invalid arguments, environment or file",
            "3:the secret key was not accepted; nothing is lost, run it again with another",
            "4:the outcome of some usages is unknown; run it again",
            "5:some usages were rejected",
            "6:the ledger cannot be used",
        },
        footerHeading = "%nEnvironment variables:%n%n",
        footer = {
            "  PAGARME_SECRET_KEY  the secret key of the account",
            "  PAGARME_BASE_URL    default https://api.pagar.me/core/v5",
        })
public final class RecordCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Supplier<SubscriptionUsageClient> account;

    @Parameters(paramLabel = "FILE", description = "The CSV file; examples/usages.csv is a sample.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--ledger", paramLabel = "LEDGER", description = "The file of the ledger (default: FILE.ledger).")
    private @Nullable Path ledger;

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            description =
                    "Keep the ledger in PostgreSQL, for example jdbc:postgresql://host/database?user=name. Name the"
                            + " password in PGPASSFILE or ~/.pgpass, not here.")
    private @Nullable String postgres;

    @Option(
            names = "--batch",
            paramLabel = "NAME",
            description = "The name of this file's usages; the same row in another batch is another usage (default:"
                    + " the name of the file and a hash of its content).")
    private @Nullable String batch;

    @Option(
            names = "--confirm-changes",
            description =
                    "Send new rows even though others have disappeared since the last run. Without it nothing is sent"
                            + " then, because edited rows would be charged a second time.")
    private boolean changed;

    @Option(
            names = "--progress",
            paramLabel = "WHEN",
            description = "A progress bar on standard error: always, never or auto (default: auto, on a terminal;"
                    + " elsewhere a line every 5 seconds).")
    private When progress = When.AUTO;

    @Option(names = "--sandbox", description = "Send to an offline sandbox, which bills nothing and keeps no ledger.")
    private boolean sandbox;

    /**
     * @param environment the environment variables
     * @param account creates the client of the environment's account
     */
    public RecordCommand(
            Terminal terminal, Map<String, String> environment, Supplier<SubscriptionUsageClient> account) {
        this.terminal = terminal;
        this.environment = environment;
        this.account = account;
    }

    @Override
    public Integer call() {
        UsageFile usages = new UsageFile(file);
        Repetitions repetitions = new Repetitions();
        usages.check(repetitions);
        if (batch != null && batch.isBlank()) {
            throw CommandException.invalidInput("--batch has no value; name a batch.");
        }
        repetitions.warnings(usages.name()).forEach(terminal::complain);
        try (UsageConnection connection = connection()) {
            new Recording(terminal, progress).record(usages, Optional.ofNullable(batch), changed, connection);
            return CommandLine.ExitCode.OK;
        }
    }

    private UsageConnection connection() {
        if (Stream.of(sandbox, ledger != null, postgres != null)
                        .filter(chosen -> chosen)
                        .count()
                > 1) {
            throw CommandException.invalidInput(
                    "--ledger, --postgres and --sandbox exclude each other; use one of them.");
        }
        if (!sandbox) {
            RequiredVariables.check(environment, "PAGARME_SECRET_KEY");
            return UsageConnection.toAccount(account, ledger());
        }
        terminal.complain("This is the sandbox: nothing is billed.");
        return UsageConnection.toSandbox();
    }

    private UsageConnection.Opening ledger() {
        if (postgres != null) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            try {
                source.setUrl(postgres);
            } catch (IllegalArgumentException e) {
                // The cause is dropped, because its message has the URL, which may have a password.
                throw CommandException.invalidInput(
                        "--postgres must be a URL such as jdbc:postgresql://host/database?user=name.");
            }
            return () -> UsageLedger.using(source);
        }
        Path path = ledger == null ? Path.of(file + ".ledger") : ledger;
        if (path.toString().isEmpty()) {
            throw CommandException.invalidInput("--ledger has no value; name a file.");
        }
        return () -> UsageLedger.open(path);
    }
}
