package tallygate.benchmarks.server;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tallygate.benchmarks.data.Documents;

/** What servers respond with: bodies by their path, made once. A path has no query. */
final class ServerBodies {
    private ServerBodies() {}

    /** @param tokenSeconds how long the tokens last that are issued */
    static Map<String, byte[]> of(long tokenSeconds) {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        for (String pool : new String[] {"", "/small", "/large", "/largest"}) {
            put(pages, pool + "/api/v3/get-management-token", IssuedToken.answer(tokenSeconds));
        }
        put(pages, "/small/api/v3/get-usage-info", Documents.usage(1));
        put(pages, "/api/v3/get-usage-info", Documents.usage(40));
        put(pages, "/api/v3/get-orders", Documents.orders(50));
        put(pages, "/large/api/v3/get-orders", Documents.orders(1000));
        put(pages, "/largest/api/v3/get-orders", Documents.orders(53_000));
        put(pages, "/api/v3/list-users", Documents.users(50));
        put(pages, "/api/v3/create-users-batch", Documents.createdUsers(50));
        return pages;
    }

    private static void put(Map<String, byte[]> pages, String path, String body) {
        pages.put(path, body.getBytes(StandardCharsets.UTF_8));
    }
}
