package tallygate.cli.terminal;

import org.jspecify.annotations.Nullable;

/** Ends a command with an exit code. The message is printed as it is: what failed, why, and what to do. */
public final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int INVALID_INPUT = 2;

    private final int exitCode;

    public CommandException(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** Returns the exception for invalid arguments, environment variables or files. */
    public static CommandException invalidInput(String message) {
        return new CommandException(INVALID_INPUT, message + " Try --help.", null);
    }

    public int exitCode() {
        return exitCode;
    }

    /** Returns whether the arguments, the environment or a file are invalid. */
    public boolean isInvalidInput() {
        return exitCode == INVALID_INPUT;
    }
}
