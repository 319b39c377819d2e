package tallygate.pagarme.ledger;

import java.util.UUID;
import java.util.regex.Pattern;

/** The keys by which a server knows that it has seen a request before. */
final class IdempotencyKeys {
    /** What every header value can carry and no server trims. */
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private IdempotencyKeys() {}

    static String generate() {
        return UUID.randomUUID().toString();
    }

    static String check(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "An idempotency key must be 1 to 255 printable ASCII characters without a space.");
        }
        return key;
    }
}
