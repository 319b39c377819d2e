package tallygate.cli;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import tallygate.cli.account.Account;
import tallygate.cli.call.CallCommand;
import tallygate.cli.drift.DriftCommand;
import tallygate.cli.orders.OrdersCommand;
import tallygate.cli.recording.LedgerCommand;
import tallygate.cli.recording.RecordCommand;
import tallygate.cli.report.DemoCommand;
import tallygate.cli.report.QuotaCheck;
import tallygate.cli.report.UsageCommand;
import tallygate.cli.sandbox.SandboxCommand;
import tallygate.cli.subscriptions.PagarmeCommand;
import tallygate.cli.terminal.CommandException;
import tallygate.cli.terminal.Terminal;
import tallygate.cli.terminal.When;
import tallygate.pagarme.PagarmeClient;
import tallygate.pagarme.SubscriptionUsageClient;

/** The command. A subcommand is a class with picocli's annotations; {@link #main} lists them. */
@Command(
        name = "tallygate",
        description = "Reports what a GenAuth user pool uses and pays, and records usages at Pagar.me.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n%n",
        footer = "%nCOMMAND --help lists options, environment variables and exit codes.")
public final class Tallygate {
    private final Terminal terminal;
    private final CommandLine commandLine;

    /** @param subcommands objects with picocli's annotations */
    public Tallygate(Terminal terminal, Object... subcommands) {
        this.terminal = terminal;
        commandLine = new CommandLine(this);
        for (Object subcommand : subcommands) {
            commandLine.addSubcommand(subcommand);
        }
        addStandardOptions(commandLine);
        // The name of a file may begin with @.
        commandLine.setExpandAtFiles(false);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setOut(terminal.writer());
        commandLine.setColorScheme(
                CommandLine.Help.defaultColorScheme(terminal.colour(When.AUTO) ? Ansi.ON : Ansi.OFF));
        commandLine.setParameterExceptionHandler(this::invalidArguments);
        commandLine.setExecutionExceptionHandler(
                (failure, command, parsed) -> failed(failure, command, parsed.originalArgs()));
    }

    public static void main(String[] arguments) {
        // From JDK 22 on there is a console even without a terminal, unless this selects the older one.
        System.setProperty("jdk.console", "java.base");
        Terminal terminal = Terminal.ofThisProcess();
        Clock clock = Clock.system(ZoneId.systemDefault());
        Account account = Account.ofThisProcess();
        Tallygate tallygate = new Tallygate(
                terminal,
                new UsageCommand(terminal, account, clock),
                OrdersCommand.commandLine(terminal, account),
                new CallCommand(terminal, account, System.in),
                new RecordCommand(terminal, System.getenv(), SubscriptionUsageClient::fromEnv),
                new LedgerCommand(terminal),
                PagarmeCommand.commandLine(terminal, PagarmeClient::fromEnv),
                new SandboxCommand(terminal, () -> new CountDownLatch(1).await()),
                new DriftCommand(terminal, System.in),
                new DemoCommand(terminal, clock),
                new CompletionCommand(terminal));
        System.exit(tallygate.run(arguments));
    }

    /** Runs the command, prints all output and failures, and returns the exit code. */
    public int run(String... arguments) {
        int exitCode = commandLine.execute(arguments);
        if (exitCode == CommandLine.ExitCode.OK && terminal.isBroken()) {
            return ended(Terminal.outputLost(), commandLine, List.of(arguments));
        }
        return exitCode;
    }

    /** Adds the standard options to the command and its subcommands. */
    private static void addStandardOptions(CommandLine command) {
        String version = Tallygate.class.getPackage().getImplementationVersion();
        command.getCommandSpec()
                .mixinStandardHelpOptions(true)
                .version("tallygate " + Objects.requireNonNullElse(version, "(not packaged)"));
        command.getSubcommands().values().forEach(Tallygate::addStandardOptions);
    }

    private int invalidArguments(ParameterException failure, String[] arguments) {
        return ended(
                CommandException.invalidInput(failure.getMessage() + "."),
                failure.getCommandLine(),
                List.of(arguments));
    }

    private int failed(Exception failure, CommandLine command, List<String> arguments) {
        return ended(
                failure instanceof CommandException expected
                        ? expected
                        : new CommandException(
                                CommandLine.ExitCode.SOFTWARE, "Internal error, please report it: " + failure, failure),
                command,
                arguments);
    }

    private int ended(CommandException failure, CommandLine command, List<String> arguments) {
        String message = command.getCommandSpec().qualifiedName() + ": " + failure.getMessage();
        if (!QuotaCheck.isAskedFor(arguments)) {
            terminal.complain(message);
            return failure.exitCode();
        }
        return QuotaCheck.end(failure, message, terminal);
    }
}
