package tallygate.genauth;

import static tallygate.genauth.FakeGenAuth.json;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Timeout;

/** A client whose clock the test moves, and whose server returns valid tokens unless a test scripts something else. */
@Timeout(20)
abstract class TokenFixture {
    static final String USAGE_PATH = "/api/v3/get-usage-info";
    static final String USAGE = "{\"statusCode\":200,\"message\":\"ok\",\"data\":{\"usages\":[]}}";
    static final String UNAUTHORIZED = "{\"statusCode\":401,\"message\":\"expired\",\"apiCode\":2020}";

    final AtomicLong clock = new AtomicLong(-5);
    final FakeGenAuth server = new FakeGenAuth().on(USAGE_PATH, json(USAGE));
    final ManagementClient client = ManagementClient.builder()
            .accessKey("key-id", "key-secret")
            .transport(server)
            .nanoTime(clock::get)
            .build();

    void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    String tokenOfLastRequest() {
        return server.lastRequest().headers().first("authorization").orElseThrow();
    }
}
