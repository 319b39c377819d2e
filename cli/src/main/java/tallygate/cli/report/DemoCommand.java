package tallygate.cli.report;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tallygate.cli.account.Account;
import tallygate.cli.account.AccountOptions;
import tallygate.cli.terminal.Terminal;

/** The usage report without an account. */
@Command(
        name = "demo",
        description = "Shows the usage report with the made-up data of an offline sandbox. Same as usage --sandbox.",
        optionListHeading = "%n")
public final class DemoCommand implements Callable<Integer> {
    private static final Account NONE = new Account(Map.of(), () -> {
        throw new IllegalStateException("The demo has no account.");
    });

    private final ReportPrinter printer;

    @Mixin
    private final ReportOptions options = new ReportOptions();

    public DemoCommand(Terminal terminal, Clock clock) {
        this.printer = new ReportPrinter(terminal, clock);
    }

    @Override
    public Integer call() {
        return printer.print(NONE, AccountOptions.ofSandbox(), options);
    }
}
