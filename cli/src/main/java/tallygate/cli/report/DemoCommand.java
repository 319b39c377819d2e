package tallygate.cli.report;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tallygate.cli.terminal.Terminal;

/** The usage report without an account. */
@Command(
        name = "demo",
        description = "Shows the usage report with the made-up data of an offline sandbox. Same as usage --sandbox.",
        optionListHeading = "%n")
public final class DemoCommand implements Callable<Integer> {
    private final ReportPrinter printer;

    @Mixin
    private final ReportOptions options = new ReportOptions();

    public DemoCommand(Terminal terminal, Clock clock) {
        this.printer = new ReportPrinter(terminal, clock);
    }

    @Override
    public Integer call() {
        try (Connection connection = Connection.toSandbox()) {
            return printer.print(connection, options);
        }
    }
}
