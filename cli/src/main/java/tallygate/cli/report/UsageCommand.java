package tallygate.cli.report;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tallygate.cli.account.Account;
import tallygate.cli.account.AccountOptions;
import tallygate.cli.terminal.Terminal;

/** Prints the package, usage and orders of a user pool. */
@Command(
        name = "usage",
        description = "Shows the package, entitlements, monthly active users and orders of a GenAuth user pool.",
        optionListHeading = "%n")
public final class UsageCommand implements Callable<Integer> {
    private final Account account;
    private final ReportPrinter printer;

    @Mixin
    private final ReportOptions options = new ReportOptions();

    @Mixin
    private final AccountOptions accountOptions = new AccountOptions();

    public UsageCommand(Terminal terminal, Account account, Clock clock) {
        this.account = account;
        this.printer = new ReportPrinter(terminal, clock);
    }

    @Override
    public Integer call() {
        return printer.print(account, accountOptions, options);
    }
}
