package tallygate.cli.subscriptions;

import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tallygate.cli.terminal.Terminal;
import tallygate.pagarme.PagarmeClient;

/** Groups the commands for Pagar.me. */
@Command(
        name = "pagarme",
        description = "Shows plans, subscriptions and invoices at Pagar.me.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n%n")
public final class PagarmeCommand {
    private PagarmeCommand() {}

    /** Returns the command, with those below it. */
    public static CommandLine commandLine(Terminal terminal, Supplier<PagarmeClient> account) {
        PagarmeAccount calls = new PagarmeAccount(account);
        return new CommandLine(new PagarmeCommand())
                .addSubcommand(new ListCommand(terminal, calls))
                .addSubcommand(new SubscriptionCommand(terminal, calls));
    }
}
