package tallygate.core.provider;

/** Returns advice for an error that does not depend on the provider. */
final class StatusRemedies {
    private StatusRemedies() {}

    static String of(int status) {
        return switch (status) {
            case 404 -> "Check the identifiers in the request, and the host.";
            case 429 -> "Wait, then send fewer requests at a time.";
            case 301, 302, 303, 307, 308 ->
                "The host redirects, and redirects are never followed; set the host that it redirects to.";
            default ->
                status >= 500 && status < 600
                        ? "Try again later; quote the requestId to the vendor's support."
                        : "The vendor's documents explain the codes; apiMessage() has the server's message.";
        };
    }
}
