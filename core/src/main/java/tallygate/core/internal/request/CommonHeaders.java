package tallygate.core.internal.request;

import tallygate.transport.Headers;

/** The headers that every client sends with every request. */
public final class CommonHeaders {
    private static final Headers HEADERS = Headers.of(
            "Accept",
            "application/json",
            "Accept-Encoding",
            "gzip",
            "User-Agent",
            "tallygate/" + LibraryVersion.get() + " (Java " + System.getProperty("java.version") + ")");

    private CommonHeaders() {}

    public static Headers get() {
        return HEADERS;
    }

    /** Returns the version of this library, which the headers name. */
    public static String libraryVersion() {
        return LibraryVersion.get();
    }
}
