package tallygate.cli.report;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import tallygate.cli.terminal.Terminal;
import tallygate.genauth.ManagementClient;

/** The program behind {@link UsageReport}, with everything it takes from its surroundings handed in. */
final class ReportCommand {
    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Supplier<ManagementClient> account;
    private final Clock clock;

    /**
     * @param environment decides between account and sandbox
     * @param account makes the client of the account that the environment names
     */
    ReportCommand(Terminal terminal, Map<String, String> environment, Supplier<ManagementClient> account, Clock clock) {
        this.terminal = terminal;
        this.environment = environment;
        this.account = account;
        this.clock = clock;
    }

    /** Returns the exit code; everything there is to say has been printed. */
    int run(String... arguments) {
        try {
            ReportOptions options = ReportOptions.parse(arguments);
            terminal.print(options.help() ? ReportOptions.HELP : report(options));
            return ExitCode.OK;
        } catch (RuntimeException failure) {
            terminal.complain("usage-report: " + ExitCode.message(failure));
            return ExitCode.of(failure);
        }
    }

    private String report(ReportOptions options) {
        try (Connection connection = Connection.open(environment, account)) {
            if (connection.source().sandbox()) {
                terminal.complain("No " + Connection.ACCESS_KEY_ID + " is set: this is the sandbox with made-up data.");
            }
            Progress progress = terminal.liveLine(options.progress())
                    .<Progress>map(ProgressLine::new)
                    .orElse(Progress.NONE);
            Report report = new ReportReader(connection.client(), clock, progress).read(connection.source());
            return options.json()
                    ? new JsonRenderer().render(report)
                    : new TextRenderer(terminal.glyphs(), terminal.colour(options.colour())).render(report);
        }
    }
}
