package tallygate.transport;

import java.net.URI;

/** Checks the rules of a request, so that every transport rejects the same requests with the same message. */
final class RequestRules {
    private RequestRules() {}

    static void checkUri(URI uri) {
        String scheme = uri.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            throw new IllegalArgumentException(
                    "The URI must be absolute, with scheme http or https; its scheme is " + scheme + ".");
        }
        HostNames.complaint(uri).ifPresent(complaint -> {
            throw new IllegalArgumentException("The URI is not usable: " + complaint + ".");
        });
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("The URI of " + uri.getHost()
                    + " carries user information before its host; credentials belong in a header.");
        }
        if (uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "The URI of " + uri.getHost() + " has a fragment (#); write %23 for a literal number sign.");
        }
        checkAscii(uri);
        checkPath(uri.getRawPath());
    }

    /** {@link URI} accepts other characters, and each HTTP library then encodes them in its own way. */
    private static void checkAscii(URI uri) {
        String text = uri.toString();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                throw new IllegalArgumentException(
                        "The URI of " + uri.getHost() + " has characters beyond ASCII; percent-encode them as UTF-8.");
            }
        }
    }

    /** HTTP libraries and proxies resolve dot segments, so a parameter could choose another endpoint. */
    private static void checkPath(String rawPath) {
        for (int from = 0; from <= rawPath.length(); ) {
            int slash = rawPath.indexOf('/', from);
            int to = slash < 0 ? rawPath.length() : slash;
            int dots = dots(rawPath, from, to);
            if (dots == 1 || dots == 2) {
                throw new IllegalArgumentException("The path has a segment of dots only (\""
                        + rawPath.substring(from, to) + "\"), which could lead to another endpoint.");
            }
            from = to + 1;
        }
    }

    /** Returns the number of dots, literal or percent-encoded, in a segment of dots only; 0 for any other segment. */
    private static int dots(String path, int from, int to) {
        int dots = 0;
        for (int at = from; at < to; dots++) {
            if (path.charAt(at) == '.') {
                at++;
            } else if (at + 3 <= to && path.regionMatches(true, at, "%2e", 0, 3)) {
                at += 3;
            } else {
                return 0;
            }
        }
        return dots;
    }

    static void checkBody(RequestBody body) {
        HeaderSyntax.checkValueToSend("Content-Type", body.contentType());
    }

    static void checkHeaders(Headers headers) {
        String name = headers.nameSetByTransport();
        if (name != null) {
            throw new IllegalArgumentException(
                    "The header " + name + " is set by the transport; leave it out of the request.");
        }
    }
}
