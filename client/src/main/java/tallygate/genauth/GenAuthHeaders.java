package tallygate.genauth;

import tallygate.core.client.ClientContext;
import tallygate.transport.Headers;

/** Writes the headers of the vendor's SDKs that have a meaning, with true values, except the credentials. */
final class GenAuthHeaders {
    /** Follows the dialect's prefix. */
    static final String USER_POOL = "userpool-id";

    private final Dialect dialect;

    GenAuthHeaders(Dialect dialect) {
        this.dialect = dialect;
    }

    Headers with(ManagementOptions options) {
        Headers.Builder headers = ClientContext.commonHeaders().toBuilder();
        headers.add(dialect.headerPrefix + "sdk-version", "tallygate:" + ClientContext.libraryVersion());
        headers.add(dialect.headerPrefix + "lang", options.language());
        options.userPoolId().ifPresent(pool -> headers.add(dialect.headerPrefix + USER_POOL, pool));
        options.tenantId().ifPresent(tenant -> headers.add(dialect.headerPrefix + dialect.tenantHeader, tenant));
        options.requestOptions().headers().forEach(headers::set);
        return headers.build();
    }
}
