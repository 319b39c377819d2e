package tallygate.core.provider;

/** Checks of credentials. */
public final class Credentials {
    private Credentials() {}

    /**
     * Checks a credential, and returns it. Whitespace, which is easily copied along, is rejected here with a clear message
     * instead of later by the server.
     *
     * @param what the name of the credential in the message, which never shows the text
     * @throws IllegalArgumentException if the text is empty or holds whitespace or control characters
     */
    public static String requireNoWhitespace(String what, String text) {
        if (text.isEmpty() || hasWhitespace(text)) {
            throw new IllegalArgumentException("The " + what + " is empty, or holds whitespace or a line break; give "
                    + "the bare text (which is not shown here).");
        }
        return text;
    }

    /** Returns whether the text holds whitespace or control characters of ASCII. */
    public static boolean hasWhitespace(String text) {
        return text.chars().anyMatch(c -> c <= ' ' || c == 0x7f);
    }
}
