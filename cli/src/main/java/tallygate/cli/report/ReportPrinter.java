package tallygate.cli.report;

import java.time.Clock;
import picocli.CommandLine;
import tallygate.cli.terminal.Terminal;
import tallygate.core.error.TallygateException;
import tallygate.json.MissingPropertyException;

/** Reads the report over a connection and prints it. */
final class ReportPrinter {
    private final Terminal terminal;
    private final Clock clock;

    ReportPrinter(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /**
     * Returns the exit code of a report that was printed.
     *
     * @throws tallygate.cli.terminal.CommandException if a call fails; nothing has been printed then
     */
    int print(Connection connection, ReportOptions options) {
        if (connection.source().sandbox()) {
            terminal.complain("This is the sandbox: all data is made up.");
        }
        try {
            terminal.print(text(connection, options));
            return CommandLine.ExitCode.OK;
        } catch (TallygateException | MissingPropertyException failure) {
            throw ExitCode.exception(failure);
        }
    }

    private String text(Connection connection, ReportOptions options) {
        Progress progress = terminal.liveLine(options.progress)
                .<Progress>map(ProgressLine::new)
                .orElse(Progress.NONE);
        Report report = new ReportReader(connection.client(), clock, progress).read(connection.source());
        return options.json
                ? new JsonRenderer().render(report)
                : new TextRenderer(terminal.glyphs(), terminal.colour(options.colour)).render(report);
    }
}
