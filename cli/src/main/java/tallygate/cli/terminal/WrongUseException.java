package tallygate.cli.terminal;

/** The program was called in a way it cannot follow; the message is a sentence. */
public final class WrongUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongUseException(String message) {
        super(message);
    }
}
