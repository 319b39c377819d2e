package tallygate.genauth;

import tallygate.client.RequestOptions;
import tallygate.client.internal.CallSettings;
import tallygate.client.internal.LibraryVersion;
import tallygate.transport.Headers;

/** The headers of the vendor's SDKs, as far as they mean something, with honest values; all but the credentials. */
final class GenAuthHeaders {
    private static final Headers ALWAYS = Headers.of(
            "Accept",
            "application/json",
            "Accept-Encoding",
            "gzip",
            "User-Agent",
            "tallygate/" + LibraryVersion.get() + " (Java " + System.getProperty("java.version") + ")");

    private final Dialect dialect;

    GenAuthHeaders(Dialect dialect) {
        this.dialect = dialect;
    }

    CallSettings settings(RequestOptions options) {
        Headers.Builder headers = ALWAYS.toBuilder();
        headers.add(dialect.headerPrefix + "sdk-version", "tallygate:" + LibraryVersion.get());
        headers.add(dialect.headerPrefix + "lang", options.language());
        options.tenantId().ifPresent(tenant -> headers.add(dialect.headerPrefix + dialect.tenantHeader, tenant));
        options.headers().forEach(headers::set);
        return CallSettings.of(options, headers.build());
    }
}
