package tallygate.genauth;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the vendor's SDKs subscribe to events, for each of its brands. */
final class EventHosts {
    private EventHosts() {}

    /** The event host that goes with an API host; null where none is known, as for a private deployment. */
    static @Nullable String of(String apiUrl) {
        String host = "." + URI.create(apiUrl).getHost().toLowerCase(Locale.ROOT);
        if (host.endsWith(".genauth.ai")) {
            return "wss://openevent.genauth.ai";
        }
        return host.endsWith(".authing.cn") ? "wss://openevent.authing.cn" : null;
    }
}
