package tallygate.core.provider;

import java.io.IOException;

/** Includes the messages of transports in longer ones. */
public final class TransportMessages {
    private TransportMessages() {}

    /**
     * Returns the message of a transport as a sentence.
     *
     * @param operation the name that is dropped from the beginning, because the exceptions of this library begin with it as
     *     well
     */
    public static String sentence(String operation, IOException failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String prefix = operation + ": ";
        String text = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
        return text.endsWith(".") ? text : text + ".";
    }
}
