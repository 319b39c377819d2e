package tallygate.genauth;

import tallygate.client.RequestOptions;
import tallygate.client.internal.CallSettings;
import tallygate.client.internal.LibraryVersion;
import tallygate.transport.Headers;

/**
 * The headers of the vendor's Java SDK, as far as they mean something without a signature, with honest values. The vendor
 * documents this dialect ({@code x-authing-}) for the hosts of both of its brands.
 */
final class GenAuthHeaders {
    private static final Headers ALWAYS = Headers.of(
            "Accept", "application/json",
            "User-Agent", "tallygate/" + LibraryVersion.get() + " (Java " + System.getProperty("java.version") + ")",
            "x-authing-sdk-version", "tallygate:" + LibraryVersion.get());

    private GenAuthHeaders() {}

    static CallSettings settings(RequestOptions options) {
        Headers.Builder headers = ALWAYS.toBuilder();
        headers.add("x-authing-lang", options.language());
        options.tenantId().ifPresent(tenant -> headers.add("x-authing-tenant-id", tenant));
        options.headers().forEach(headers::set);
        return CallSettings.of(options, headers.build());
    }
}
