package tallygate.transport;

/** The grammar of header fields (RFC 9110 section 5), checked here so that every transport rejects the same. */
final class HeaderSyntax {
    private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";

    private HeaderSyntax() {}

    static void checkName(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A header name is empty.");
        }
        int invalid = indexOfInvalid(name);
        if (invalid >= 0) {
            throw new IllegalArgumentException(String.format(
                    "A header name has the character 0x%02x at position %d; use letters, digits and %s only.",
                    (int) name.charAt(invalid), invalid, TOKEN_PUNCTUATION));
        }
    }

    static boolean isToken(String name) {
        return !name.isEmpty() && indexOfInvalid(name) < 0;
    }

    /** Returns the position of the first character that a token must not have; negative if there is none. */
    private static int indexOfInvalid(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isTokenCharacter(name.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    static void checkValueToSend(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c > '~') {
                throw new IllegalArgumentException(String.format(
                        "The value of header %s has the character 0x%02x at position %d; "
                                + "use printable ASCII only (the value is not shown: it may be a secret).",
                        name, (int) c, i));
            }
        }
    }

    static void checkNoLineBreak(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n' || c == '\0') {
                throw new IllegalArgumentException(
                        "A received header holds a line break or NUL at position " + i + ".");
            }
        }
    }

    private static boolean isTokenCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || TOKEN_PUNCTUATION.indexOf(c) >= 0;
    }
}
