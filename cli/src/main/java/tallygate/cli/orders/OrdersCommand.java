package tallygate.cli.orders;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import tallygate.cli.account.Account;
import tallygate.cli.terminal.Terminal;

/** Groups the commands for orders. */
@Command(
        name = "orders",
        description = "Works with the orders of a GenAuth user pool.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n%n")
public final class OrdersCommand {
    private OrdersCommand() {}

    /** Returns the command, with those below it. */
    public static CommandLine commandLine(Terminal terminal, Account account) {
        return new CommandLine(new OrdersCommand()).addSubcommand(new ExportCommand(terminal, account));
    }
}
