package tallygate.cli.report;

import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine;
import tallygate.cli.account.Account;
import tallygate.cli.account.AccountOptions;
import tallygate.cli.account.CallFailure;
import tallygate.cli.account.Connection;
import tallygate.cli.terminal.CommandException;
import tallygate.cli.terminal.ProgressBar;
import tallygate.cli.terminal.Terminal;
import tallygate.core.error.TallygateException;
import tallygate.genauth.quota.QuotaLevel;
import tallygate.genauth.quota.QuotaThresholds;
import tallygate.json.MissingPropertyException;

/** Reads the report and prints it. */
final class ReportPrinter {
    private static final int NOTHING_TO_SHOW = 5;

    private final Terminal terminal;
    private final Clock clock;

    ReportPrinter(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /**
     * Prints a report, and returns the exit code.
     *
     * @throws CommandException if a call fails, or every section is refused; nothing has been printed then
     */
    int print(Account account, AccountOptions accountOptions, ReportOptions options) {
        QuotaThresholds thresholds = options.thresholds();
        Optional<ReportFile> html = options.html().map(path -> new ReportFile(path).requireFolder());
        HtmlTexts texts = HtmlTexts.in(options.language());
        AccountReport report =
                accountOptions.connect(account, terminal, connection -> read(connection, options, thresholds));
        if (!report.hasData()) {
            throw new CommandException(NOTHING_TO_SHOW, String.join(" ", report.refusals()), null);
        }
        QuotaLevel level = options.checksQuotas() ? report.level() : QuotaLevel.OK;
        html.ifPresent(file -> file.write(new HtmlRenderer(texts).render(report)));
        if (!options.quiet() || level != QuotaLevel.OK) {
            terminal.print(html.map(file -> wrote(file, report, options)).orElseGet(() -> text(report, options)));
        }
        return options.checksQuotas() ? level.ordinal() : CommandLine.ExitCode.OK;
    }

    private AccountReport read(Connection connection, ReportOptions options, QuotaThresholds thresholds) {
        ProgressBar progress = terminal.progressBar("Reading orders", options.progress);
        try {
            return new ReportReader(connection.client(), clock, progress)
                    .read(connection.source(), options.sections(), thresholds);
        } catch (TallygateException failure) {
            throw CallFailure.of(failure);
        } catch (MissingPropertyException failure) {
            throw CallFailure.of(failure);
        }
    }

    private static String wrote(ReportFile file, AccountReport report, ReportOptions options) {
        return (options.checksQuotas() ? StatusLine.of(report) + "\n" : "") + "Wrote " + file.shown() + "\n";
    }

    private String text(AccountReport report, ReportOptions options) {
        return switch (options.format()) {
            case JSON -> new JsonRenderer().render(report);
            case PROMETHEUS -> new PrometheusRenderer().render(report);
            case CSV -> new CsvRenderer().render(report);
            case TEXT ->
                (options.checksQuotas() ? StatusLine.of(report) + "\n" : "")
                        + new TextRenderer(terminal.glyphs(), terminal.colour(options.colour), terminal.width())
                                .render(report);
        };
    }
}
