package tallygate.cli.report;

import java.util.List;
import tallygate.cli.terminal.CommandException;
import tallygate.cli.terminal.Terminal;
import tallygate.json.PrintableText;

/** The exit codes of a check by Nagios or cron: a failure must differ from the levels of the quotas. */
public final class QuotaCheck {
    private static final int UNKNOWN = 3;
    private static final int INVALID_INPUT = 64;

    private QuotaCheck() {}

    /** Returns whether the arguments request a check, even if they are invalid otherwise. */
    public static boolean isAskedFor(List<String> arguments) {
        return arguments.stream().anyMatch(argument -> argument.matches("--(warn|fail)-at(=.*)?"));
    }

    /** Prints the failure of a check on standard output, as Nagios expects, and returns the exit code. */
    public static int end(CommandException failure, String message, Terminal terminal) {
        if (failure.isInvalidInput()) {
            terminal.complain(message);
            return INVALID_INPUT;
        }
        if (terminal.isBroken()) {
            terminal.complain(message);
        } else {
            terminal.print("UNKNOWN: " + PrintableText.ofLines(message) + System.lineSeparator());
        }
        return UNKNOWN;
    }
}
