package tallygate.core;

/** Checks the path of an operation, so that it cannot lead away from the client's host. */
final class PathRules {
    private PathRules() {}

    static String check(String path) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException(
                    "The path of an operation begins with exactly one slash, as in /api/v3/get-orders; \"" + path
                            + "\" does not.");
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c <= ' ' || c > '~' || "?#\\\"<>[]^`|".indexOf(c) >= 0) {
                throw new IllegalArgumentException(String.format(
                        "The path of an operation has the character 0x%02x at position %d; "
                                + "query parameters belong in the request, other characters percent-encoded.",
                        (int) c, i));
            }
        }
        return path;
    }
}
