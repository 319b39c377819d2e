package tallygate.cli.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tallygate.cli.account.CallFailure;
import tallygate.cli.terminal.CommandException;
import tallygate.cli.terminal.When;
import tallygate.genauth.quota.QuotaThresholds;

/** The options of the report, and the exit codes of every command that prints it. */
@Command(
        exitCodeListHeading = "%nExit codes:%n%n",
        exitCodeList = {
            "0:the report was printed; sections that the server refuses are marked",
            "1:an internal error",
            "2:invalid arguments or environment",
            CallFailure.NOT_AUTHENTICATED_TEXT,
            CallFailure.NOT_REACHED_TEXT,
            CallFailure.REFUSED_TEXT,
            "74:the output could not be written",
            "with --warn-at or --fail-at:as Nagios has them: 0 ok, 1 warning, 2 critical, 3 unknown; 64 for invalid"
                    + " arguments or environment",
        })
final class ReportOptions {
    @ArgGroup(exclusive = true)
    private @Nullable Output output;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SECTION",
            description = "Read only these sections: package, usage, mau, orders.")
    private @Nullable Set<SectionName> only;

    @Option(
            names = "--warn-at",
            paramLabel = "PERCENT",
            converter = PercentConverter.class,
            description = "Exit with 1 if this much of a quota is used (default of both: 80 and 100, if one is given).")
    private @Nullable BigDecimal warnAt;

    @Option(
            names = "--fail-at",
            paramLabel = "PERCENT",
            converter = PercentConverter.class,
            description = "Exit with 2 if this much of a quota is used. The first line of output sums up the levels.")
    private @Nullable BigDecimal failAt;

    @Option(
            names = {"-q", "--quiet"},
            description = "With --warn-at or --fail-at: print nothing if all is ok.")
    private boolean quiet;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "Language of the HTML report: en, zh or pt (default: that of the environment, or en).")
    private @Nullable String language;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "Colours: always, never or auto (default: auto, on a terminal and unless NO_COLOR is set).")
    When colour = When.AUTO;

    @Option(
            names = "--progress",
            paramLabel = "WHEN",
            description = "A progress line on standard error while orders are read: always, never or auto (default:"
                    + " auto, on a terminal).")
    When progress = When.AUTO;

    /** The options of the output, of which at most one may be set. */
    private static final class Output {
        @Option(names = "--json", description = "Same as --format json.")
        private boolean json;

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                description = "Print text (the default), json, prometheus or csv.")
        private @Nullable Format format;

        @Option(names = "--html", paramLabel = "FILE", description = "Write one self-contained HTML file.")
        private @Nullable Path html;
    }

    /** Returns the file of the HTML report, if it is set. */
    Optional<Path> html() {
        return output == null ? Optional.empty() : Optional.ofNullable(output.html);
    }

    /** Returns the language of the HTML report. */
    String language() {
        String asked = language == null ? Locale.getDefault().getLanguage() : language;
        if (HtmlTexts.LANGUAGES.contains(asked)) {
            return asked;
        }
        if (language != null) {
            throw CommandException.invalidInput(
                    "--lang is one of " + String.join(", ", HtmlTexts.LANGUAGES) + ", not '" + language + "'.");
        }
        return HtmlTexts.LANGUAGES.get(0);
    }

    Format format() {
        if (output == null) {
            return Format.TEXT;
        }
        return output.format != null ? output.format : output.json ? Format.JSON : Format.TEXT;
    }

    Set<SectionName> sections() {
        return only == null ? EnumSet.allOf(SectionName.class) : only;
    }

    /** Returns whether the exit code tells how urgent the use of the quotas is. */
    boolean checksQuotas() {
        return warnAt != null || failAt != null;
    }

    boolean quiet() {
        return quiet;
    }

    /** @throws CommandException if they are invalid, or if they apply to no section */
    QuotaThresholds thresholds() {
        if (quiet && !checksQuotas()) {
            throw CommandException.invalidInput("--quiet needs --warn-at or --fail-at.");
        }
        if (checksQuotas()
                && !sections().contains(SectionName.USAGE)
                && !sections().contains(SectionName.MAU)) {
            throw CommandException.invalidInput(
                    "--warn-at and --fail-at check usage and mau; include one of them in --only.");
        }
        try {
            return new QuotaThresholds(
                    warnAt == null ? BigDecimal.valueOf(80) : warnAt,
                    failAt == null ? BigDecimal.valueOf(100) : failAt);
        } catch (IllegalArgumentException unusable) {
            throw CommandException.invalidInput(String.valueOf(unusable.getMessage()));
        }
    }
}
