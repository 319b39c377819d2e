package tallygate.cli.report;

import tallygate.cli.terminal.WrongUseException;
import tallygate.core.error.AuthenticationException;
import tallygate.core.error.DeadlineExceededException;
import tallygate.core.error.TallygateException;
import tallygate.core.error.TransportException;
import tallygate.json.MissingPropertyException;

/** What a script learns from the way the program ends; {@code --help} lists the codes. */
final class ExitCode {
    static final int OK = 0;
    static final int UNEXPECTED = 1;
    static final int WRONG_USE = 2;
    static final int NOT_AUTHENTICATED = 3;
    static final int NOT_REACHED = 4;
    static final int OTHER_ANSWER = 5;

    private ExitCode() {}

    static int of(RuntimeException failure) {
        if (failure instanceof WrongUseException) {
            return WRONG_USE;
        }
        if (failure instanceof AuthenticationException) {
            return NOT_AUTHENTICATED;
        }
        if (failure instanceof TransportException || failure instanceof DeadlineExceededException) {
            return NOT_REACHED;
        }
        return failure instanceof TallygateException || failure instanceof MissingPropertyException
                ? OTHER_ANSWER
                : UNEXPECTED;
    }

    /** What happened and what to do. The exceptions of the client keep secrets out of their messages. */
    static String message(RuntimeException failure) {
        return switch (of(failure)) {
            case WRONG_USE -> failure.getMessage() + " Try --help.";
            case NOT_AUTHENTICATED ->
                failure.getMessage() + " The key is taken from GENAUTH_ACCESS_KEY_ID and GENAUTH_ACCESS_KEY_SECRET.";
            case NOT_REACHED -> failure.getMessage() + " GENAUTH_HOST sets the host.";
            case OTHER_ANSWER -> String.valueOf(failure.getMessage());
            default -> "This is a fault of the program, please report it: " + failure;
        };
    }
}
