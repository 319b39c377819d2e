package tallygate.cli.report;

import tallygate.cli.terminal.CommandException;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.TransportException;

/** What a script learns from a report that failed; {@link ReportOptions} describes the codes to users. */
final class ExitCode {
    private static final int NOT_AUTHENTICATED = 3;
    private static final int NOT_REACHED = 4;
    private static final int OTHER_RESPONSE = 5;

    private ExitCode() {}

    /** The exception that ends the command. The exceptions of the client keep secrets out of their messages. */
    static CommandException exception(RuntimeException failure) {
        if (failure instanceof AuthenticationException) {
            return exception(
                    NOT_AUTHENTICATED,
                    failure,
                    " The key is taken from GENAUTH_ACCESS_KEY_ID and GENAUTH_ACCESS_KEY_SECRET.");
        }
        return failure instanceof TransportException || failure instanceof DeadlineExceededException
                ? exception(NOT_REACHED, failure, " GENAUTH_HOST sets the host.")
                : exception(OTHER_RESPONSE, failure, "");
    }

    private static CommandException exception(int exitCode, RuntimeException failure, String remedy) {
        return new CommandException(exitCode, failure.getMessage() + remedy, failure);
    }
}
