package tallygate.cli.report;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tallygate.cli.terminal.When;

/** How the report is printed, and the exit codes of every command that prints it. */
@Command(
        exitCodeListHeading = "%nExit codes:%n%n",
        exitCodeList = {
            "0:the report was printed",
            "1:a fault of the program itself",
            "2:invalid arguments or environment",
            "3:the access key was not accepted",
            "4:the server was not reached, or did not respond in time",
            "5:the server refused, or its response lacks what the report needs",
        })
final class ReportOptions {
    @Option(names = "--json", description = "Print one JSON document instead of text.")
    boolean json;

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
}
