package tallygate.transport;

import java.net.IDN;
import java.net.URI;
import java.util.Optional;

/** Explains why the host name of a URI cannot be used by every transport. */
public final class HostNames {
    private static final String ALLOWED = "use letters, digits, hyphens and dots";

    private HostNames() {}

    /**
     * Returns what is wrong with the host of a URI and what to write instead, as the end of a sentence without its full stop:
     * it has no host, or one with an underscore, a zone id, characters beyond ASCII or others that a host name cannot have.
     * Empty if a transport can use it.
     */
    public static Optional<String> complaint(URI uri) {
        String host = uri.getHost();
        if (host != null && host.indexOf('%') >= 0) {
            return Optional.of("its host " + host
                    + " has a zone id (%), which means nothing to a server; use a name or an address without one");
        }
        if (host != null) {
            return Optional.empty();
        }
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        // The text before the at sign may be a password.
        String name = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
        return Optional.of(
                name.isEmpty()
                        ? "it has no host name; write it as https://host[:port]/path"
                        : "its host name " + name + " " + complaint(name));
    }

    private static String complaint(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > '~') {
                return "has characters beyond ASCII" + asciiForm(name);
            }
            if (!isAllowed(c)) {
                return "has the character '" + c + "' at position " + i + "; " + ALLOWED;
            }
        }
        return "is not valid; " + ALLOWED
                + ", a last part that does not begin with a digit, and no hyphen at the start or end" + " of a part";
    }

    private static String asciiForm(String name) {
        try {
            return "; write it as " + IDN.toASCII(name);
        } catch (IllegalArgumentException e) {
            return "; write it in its ASCII form, which begins with xn--";
        }
    }

    private static boolean isAllowed(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }
}
