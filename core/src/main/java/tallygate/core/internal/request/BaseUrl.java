package tallygate.core.internal.request;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tallygate.transport.HostNames;

/** The base URL of a service: scheme, host, port and optionally a path that all operations share. */
public final class BaseUrl {
    /** Literal forms only: a name that merely looks like one ({@code 127.0.0.1.example.org}) is another machine. */
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

    /** More than the operations of any API, so that a program with endless operations does not fill the memory. */
    private static final int MOST_FIXED = 1000;

    private final String text;
    private final Map<String, URI> fixed = new ConcurrentHashMap<>();

    private BaseUrl(String text) {
        this.text = text;
    }

    /**
     * @throws IllegalArgumentException if it is not an http or https URL of host, port and path, or is plain http to
     *     another machine without {@code allowPlainHttp}
     */
    public static BaseUrl parse(String host, boolean allowPlainHttp) {
        URI uri = parse(host.strip());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if ((!scheme.equals("http") && !scheme.equals("https")) || uri.getRawAuthority() == null) {
            throw invalid("write it as https://name[:port], with a path where all operations share one");
        }
        HostNames.complaint(uri).ifPresent(complaint -> {
            throw invalid(complaint);
        });
        if (uri.getRawUserInfo() != null) {
            throw invalid("it carries user information before the name; credentials have a setting of their own");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw invalid("it has a query or a fragment; leave out everything from ? or # on");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65535) {
            throw invalid("its port is not between 1 and 65535");
        }
        String path = uri.getRawPath();
        if (hasDotSegment(path)) {
            throw invalid("its path has a segment of dots");
        }
        if (scheme.equals("http") && !allowPlainHttp && !isLoopback(uri.getHost())) {
            throw new IllegalArgumentException("The host " + uri.getHost()
                    + " would be reached over plain http, which exposes the credentials on the network. Use https, or "
                    + "set allowPlainHttp(true) if the network is trusted.");
        }
        return new BaseUrl(scheme + "://" + uri.getRawAuthority() + path.replaceFirst("/+$", ""));
    }

    /** Resolves as {@link #resolve} does, and caches: for the path of an operation without parameters in its URI. */
    public URI resolveFixed(String path) {
        URI known = fixed.get(path);
        if (known != null) {
            return known;
        }
        URI resolved = resolve(path);
        if (fixed.size() < MOST_FIXED) {
            fixed.put(path, resolved);
        }
        return resolved;
    }

    /**
     * Returns the URI of a path and query that are percent-encoded already.
     *
     * @throws IllegalArgumentException if they are not; the message shows neither
     */
    public URI resolve(String encodedPathAndQuery) {
        try {
            return new URI(text + encodedPathAndQuery);
        } catch (URISyntaxException e) {
            // Without the cause, whose message repeats the query.
            throw new IllegalArgumentException("the path is not percent-encoded: " + e.getReason() + " at position "
                    + (e.getIndex() - text.length()));
        }
    }

    /** Returns the path of a URI from {@link #resolve}, without the path that all operations share. */
    public String pathBelow(URI resolved) {
        return resolved.getRawPath().substring(URI.create(text).getRawPath().length());
    }

    /** Returns whether the URI belongs to this service, so that its credentials may be sent there. */
    public boolean covers(URI uri) {
        URI own = URI.create(text);
        return Origins.same(own, uri) && (uri.getRawPath() + "/").startsWith(own.getRawPath() + "/");
    }

    @Override
    public String toString() {
        return text;
    }

    private static URI parse(String host) {
        try {
            return new URI(host);
        } catch (URISyntaxException e) {
            // Without the cause, whose message repeats the input: it may hold credentials.
            throw invalid("it is not a URL: " + e.getReason() + " at position " + e.getIndex());
        }
    }

    private static boolean isLoopback(String name) {
        return LOOPBACK.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean hasDotSegment(String path) {
        for (String segment : path.split("/", -1)) {
            if (DotSegments.leadsElsewhere(segment)) {
                return true;
            }
        }
        return false;
    }

    private static IllegalArgumentException invalid(String why) {
        return new IllegalArgumentException("The host, or base URL, is not usable: " + why + ".");
    }
}
