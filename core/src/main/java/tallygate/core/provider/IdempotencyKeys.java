package tallygate.client.internal;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tallygate.client.Operation;
import tallygate.client.Safety;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;

/**
 * The keys by which a service knows a request again: it carries out what has the same key once, so that a write may be
 * sent again when its answer was lost.
 *
 * @param header what the service reads the key from
 * @param source of a key for each call that has none, null to send only those of the caller
 */
public record IdempotencyKeys(String header, @Nullable Supplier<String> source) {
    /** What every server and proxy hands on unchanged; the length is a bound against mistakes. */
    private static final Pattern KEY = Pattern.compile("[!-~]([ -~]{0,253}[!-~])?");

    /** Keys that never come twice, from the JDK's secure random source. */
    public static Supplier<String> random() {
        return () -> UUID.randomUUID().toString();
    }

    /** The headers of one request, with a key if it is a write. All attempts of a call share them. */
    Headers complete(Operation<?, ?> operation, Headers headers) {
        if (!writes(operation)) {
            return headers;
        }
        List<String> given = headers.all(header);
        if (given.isEmpty()) {
            return source == null
                    ? headers
                    : headers.toBuilder().set(header, source.get()).build();
        }
        given.forEach(this::check);
        return headers;
    }

    /** The key of a request that {@link #complete} made, null if it has none. */
    @Nullable
    String of(Operation<?, ?> operation, Headers headers) {
        return writes(operation) ? headers.first(header).orElse(null) : null;
    }

    private void check(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "the " + header + " must have 1 to 255 characters of printable ASCII and "
                            + "no blank at either end; the given one (not shown here) has not");
        }
    }

    /** Services read keys of writes only. */
    private static boolean writes(Operation<?, ?> operation) {
        return operation.safety() != Safety.SAFE && operation.method() != HttpMethod.GET;
    }
}
