package tallygate.cli.subscriptions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
        CommandLine command = new CommandLine(new PagarmeCommand())
                .addSubcommand(new ListCommand(terminal, calls))
                .addSubcommand(new SubscriptionCommand(terminal, calls));
        command.getSubcommands().values().forEach(each -> addExitCodes(each.getCommandSpec()));
        return command;
    }

    /** All commands here end alike. */
    private static void addExitCodes(CommandSpec command) {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "everything was shown");
        codes.put("1", "an internal error");
        codes.put("2", "invalid arguments or environment");
        codes.put("3", "the secret key was not accepted");
        codes.put("4", "the server was not reached, or did not respond in time");
        codes.put("5", "the server refused, or its response lacks what is needed");
        codes.put("74", "the output could not be written");
        command.usageMessage().exitCodeListHeading("%nExit codes:%n%n").exitCodeList(codes);
    }
}
