package tallygate.benchmarks.peer;

import java.util.Optional;
import tallygate.benchmarks.data.Documents;

/** What a peer asks the server; the answers are the same bytes for all. */
public enum Question {
    /** One entitlement, some 250 bytes. */
    SMALL_USAGE("/small", "/api/v3/get-usage-info", ""),
    /** 40 entitlements, some 5 kB. */
    USAGE("", "/api/v3/get-usage-info", ""),
    /** A page of 50 orders, some 13 kB. */
    ORDERS("", "/api/v3/get-orders?page=1&limit=50", ""),
    /** 1000 orders in one answer, more than the real server gives, to weigh decoding. */
    MANY_ORDERS("/large", "/api/v3/get-orders?page=1&limit=1000", ""),
    /** As many as a response may hold by default, nearly 16 MiB. */
    LARGEST_ORDERS("/largest", "/api/v3/get-orders?page=1&limit=50000", ""),
    /** A POST with a small body, for a page of 50 users with 55 properties each, some 90 kB. */
    USERS("", "/api/v3/list-users", Documents.pageOfUsers()),
    /** A POST with 50 users, some 25 kB; the answer names them. */
    CREATE_USERS("", "/api/v3/create-users-batch", Documents.newUsers(50));

    private final String pool;
    private final String target;
    private final String body;

    Question(String pool, String target, String body) {
        this.pool = pool;
        this.target = target;
        this.body = body;
    }

    /** What the path of its server begins with, beside that of other questions. */
    String pool() {
        return pool;
    }

    /** Path and query behind that. */
    String target() {
        return target;
    }

    /** JSON of a POST; empty for a GET. */
    Optional<String> body() {
        return body.isEmpty() ? Optional.empty() : Optional.of(body);
    }

    /** How many orders to ask for. */
    int limit() {
        return Integer.parseInt(target.substring(target.lastIndexOf('=') + 1));
    }
}
