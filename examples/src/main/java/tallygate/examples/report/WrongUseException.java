package tallygate.examples.report;

/** The program was called in a way it cannot follow; the message is a sentence. */
final class WrongUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUseException(String message) {
        super(message);
    }
}
