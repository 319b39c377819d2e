package tallygate.client.internal;

/** Credentials as they are meant: what was pasted with a blank or a line break would only be refused by the server. */
public final class BareText {
    private BareText() {}

    /**
     * The text itself.
     *
     * @param what its name in the message, which never shows it
     */
    public static String check(String what, String text) {
        if (text.isEmpty() || hasBlank(text)) {
            throw new IllegalArgumentException("The " + what + " is empty, or holds a blank or a line "
                    + "break; give the bare text (which is not shown here).");
        }
        return text;
    }

    static boolean hasBlank(String text) {
        return text.chars().anyMatch(c -> c <= ' ' || c == 0x7f);
    }
}
