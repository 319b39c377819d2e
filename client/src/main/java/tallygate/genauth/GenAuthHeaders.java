package tallygate.genauth;

import tallygate.client.RequestOptions;
import tallygate.client.internal.CommonHeaders;
import tallygate.client.internal.LibraryVersion;
import tallygate.transport.Headers;

/** The headers of the vendor's SDKs, as far as they mean something, with honest values; all but the credentials. */
final class GenAuthHeaders {
    private final Dialect dialect;

    GenAuthHeaders(Dialect dialect) {
        this.dialect = dialect;
    }

    Headers with(RequestOptions options) {
        Headers.Builder headers = CommonHeaders.get().toBuilder();
        headers.add(dialect.headerPrefix + "sdk-version", "tallygate:" + LibraryVersion.get());
        headers.add(dialect.headerPrefix + "lang", options.language());
        options.tenantId().ifPresent(tenant -> headers.add(dialect.headerPrefix + dialect.tenantHeader, tenant));
        options.headers().forEach(headers::set);
        return headers.build();
    }
}
