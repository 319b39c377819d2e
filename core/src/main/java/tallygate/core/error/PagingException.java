package tallygate.core.error;

/** The server's pages contradict each other, and reading them would not end. Earlier items were delivered. */
public final class PagingException extends TallygateException {
    private static final long serialVersionUID = 1L;

    public PagingException(CallDetails details, String message) {
        super(details, message, null);
    }
}
