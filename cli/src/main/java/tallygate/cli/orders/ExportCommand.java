package tallygate.cli.orders;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tallygate.cli.account.Account;
import tallygate.cli.account.AccountOptions;
import tallygate.cli.account.CallFailure;
import tallygate.cli.terminal.Terminal;
import tallygate.cli.terminal.When;

/** Writes orders to standard output. */
@Command(
        name = "export",
        description = "Writes every order to standard output, page by page.",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n%n",
        exitCodeList = {
            "0:every order was written",
            "1:an internal error",
            "2:invalid arguments or environment",
            CallFailure.NOT_AUTHENTICATED_TEXT,
            CallFailure.NOT_REACHED_TEXT,
            CallFailure.REFUSED_TEXT,
            "74:the output could not be written",
        })
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Account account;

    @Option(names = "--csv", required = true, description = "As CSV, with all fields in quotes.")
    @SuppressWarnings("UnusedVariable") // The only format; the option leaves room for others.
    private boolean csv;

    @Option(
            names = "--progress",
            paramLabel = "WHEN",
            description = "A progress bar on standard error: always, never or auto (default: auto, on a terminal).")
    private When progress = When.AUTO;

    @Mixin
    private final AccountOptions options = new AccountOptions();

    ExportCommand(Terminal terminal, Account account) {
        this.terminal = terminal;
        this.account = account;
    }

    @Override
    public Integer call() {
        return options.connect(
                account, terminal, connection -> new OrderExport(terminal, progress).export(connection.client()));
    }
}
