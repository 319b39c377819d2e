package tallygate.core.error;

/** The server's pages make no sense together, and following them would not end. Items before it were delivered. */
public final class PagingException extends TallygateException {
    private static final long serialVersionUID = 1L;

    public PagingException(CallDetails details, String message) {
        super(details, message, null);
    }
}
