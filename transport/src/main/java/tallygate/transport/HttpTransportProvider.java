package tallygate.transport;

/**
 * Makes a transport known to {@link HttpTransport#discover()}. An implementation is named in
 * {@code META-INF/services/tallygate.transport.HttpTransportProvider} and has a public constructor without parameters.
 */
public interface HttpTransportProvider {
    /** A new transport with default settings; the caller closes it. */
    HttpTransport create();

    /** The code that chooses this transport explicitly, for the message when several are found. */
    String selectionHint();
}
