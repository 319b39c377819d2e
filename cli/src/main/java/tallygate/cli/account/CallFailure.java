package tallygate.cli.account;

import tallygate.cli.terminal.CommandException;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.TallygateException;
import tallygate.core.error.TransportException;
import tallygate.json.MissingPropertyException;

/** Maps a failed call to an exit code and a message. */
public final class CallFailure {
    /** The exit codes of commands that call GenAuth, for their help. */
    public static final String NOT_AUTHENTICATED_TEXT = "3:the access key was not accepted";

    public static final String NOT_REACHED_TEXT = "4:the server was not reached, or did not respond in time";
    public static final String REFUSED_TEXT = "5:the server refused, or its response lacks what is needed";

    private static final int NOT_AUTHENTICATED = 3;
    private static final int NOT_REACHED = 4;
    private static final int OTHER_RESPONSE = 5;

    private CallFailure() {}

    /** Returns the exception that ends the command. The exceptions of the client keep secrets out of their messages. */
    public static CommandException of(TallygateException failure) {
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

    /** Returns the exception that ends the command after a response that lacks what it needs. */
    public static CommandException of(MissingPropertyException failure) {
        return exception(OTHER_RESPONSE, failure, "");
    }

    private static CommandException exception(int exitCode, RuntimeException failure, String remedy) {
        return new CommandException(exitCode, failure.getMessage() + remedy, failure);
    }
}
