package tallygate.transport;

import java.util.List;
import okio.ByteString;

/** User name and password for a proxy that wants Basic authentication (RFC 7617). {@link #toString} shows neither. */
public final class ProxyCredentials {
    private final String user;
    private final String password;

    /** @throws IllegalArgumentException if the user name is empty or has a colon, or if one of them has a control character */
    public ProxyCredentials(String user, String password) {
        if (user.isEmpty()) {
            throw new IllegalArgumentException("proxyCredentials: the user name is empty.");
        }
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException(
                    "proxyCredentials: the user name has a colon, which Basic authentication cannot send.");
        }
        checkText("user name", user);
        checkText("password", password);
        this.user = user;
        this.password = password;
    }

    /** Returns the value of {@code Proxy-Authorization}, in UTF-8. */
    public String headerValue() {
        return "Basic " + ByteString.encodeUtf8(user + ":" + password).base64();
    }

    /** Returns a redactor of the password and of the header value that has it. */
    public Redactor redactor() {
        return Redactor.of(List.of(headerValue(), password));
    }

    private static void checkText(String what, String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("proxyCredentials: the " + what
                    + " has a line break or another control character; check that it was copied whole.");
        }
    }

    @Override
    public String toString() {
        return "ProxyCredentials[redacted]";
    }
}
