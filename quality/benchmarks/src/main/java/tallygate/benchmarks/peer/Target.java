package tallygate.benchmarks.peer;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The server that is asked.
 *
 * @param base scheme, host and port; the processes of the peers trust the certificate of the run
 * @param callsAMinute limit of a client; 0 for none
 */
public record Target(URI base, int callsAMinute) {
    static final String ACCESS_KEY_ID = "benchmark-key";
    static final String ACCESS_KEY_SECRET = "benchmark-secret";

    /** As long as the token that the server issues. */
    static final String TOKEN = "token".repeat(34);

    public Target(URI base) {
        this(base, 0);
    }

    /** What this library sends with a call, so that a peer without a client of the API sends as many bytes. */
    static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        headers.put("Accept-Encoding", "gzip");
        headers.put("User-Agent", "tallygate/0.1.0-SNAPSHOT (Java 17.0.15)");
        headers.put("x-authing-lang", "en-US");
        headers.put("x-authing-sdk-version", "tallygate:0.1.0-SNAPSHOT");
        headers.put("x-authing-userpool-id", "pool");
        headers.put("Authorization", TOKEN);
        return headers;
    }

    String url(Question question) {
        return host(question) + question.target();
    }

    /** Where the client of a peer finds the API. */
    String host(Question question) {
        return base + question.pool();
    }
}
