package tallygate.chaos.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tallygate.sandbox.server.HttpMessage;

/** Management tokens that are good until they are all withdrawn together. Thread-safe. */
final class Tokens {
    static final int LIFETIME_SECONDS = 60;
    static final String SHARED_KEY = "shared";

    private static final String CLAIMS = Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                    ("{\"scoped_userpool_id\":\"chaos\",\"iat\":0,\"exp\":" + LIFETIME_SECONDS + "}").getBytes(UTF_8));

    private final AtomicInteger generation = new AtomicInteger(1);
    private final AtomicLong callsWithSharedKey = new AtomicLong();

    /** In the form of a JSON Web Token; the generation stands in for the signature. */
    String issue() {
        return "e30." + CLAIMS + ".generation-" + generation.get();
    }

    boolean accept(String token) {
        return token.endsWith(".generation-" + generation.get());
    }

    void withdrawAll() {
        generation.incrementAndGet();
    }

    void called(HttpMessage request) {
        if (new String(request.body(), UTF_8).contains('"' + SHARED_KEY + '"')) {
            callsWithSharedKey.incrementAndGet();
        }
    }

    long callsWithSharedKey() {
        return callsWithSharedKey.get();
    }

    int withdrawals() {
        return generation.get() - 1;
    }
}
