package tallygate.genauth;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Knows the hosts where the vendor's SDKs subscribe to events, for each of its brands. */
final class EventHosts {
    private EventHosts() {}

    /** Returns the event host for an API host; null if none is known, as for a private deployment. */
    static @Nullable String of(String apiUrl) {
        String host = "." + URI.create(apiUrl).getHost().toLowerCase(Locale.ROOT);
        if (host.endsWith(".genauth.ai")) {
            return "wss://openevent.genauth.ai";
        }
        return host.endsWith(".authing.cn") ? "wss://openevent.authing.cn" : null;
    }
}
