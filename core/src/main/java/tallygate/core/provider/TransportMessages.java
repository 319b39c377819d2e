package tallygate.core.provider;

import java.io.IOException;

/** The messages of transports, as part of a longer message. */
public final class TransportMessages {
    private TransportMessages() {}

    /**
     * What the transport says, as a sentence.
     *
     * @param operation whose name is dropped from the beginning: the exceptions of this library begin with it as well
     */
    public static String sentence(String operation, IOException failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String prefix = operation + ": ";
        String text = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
        return text.endsWith(".") ? text : text + ".";
    }
}
