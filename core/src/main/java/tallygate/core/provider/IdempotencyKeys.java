package tallygate.core.provider;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tallygate.core.Operation;
import tallygate.core.Safety;
import tallygate.transport.Headers;
import tallygate.transport.HttpMethod;

/**
 * The idempotency keys of a service: it executes requests with the same key once, so that a write can be retried when its
 * response was lost.
 *
 * @param header the header of the key
 * @param source of a key for each call that has none, null to send only those of the caller
 */
public record IdempotencyKeys(String header, @Nullable Supplier<String> source) {
    /** Characters that every server and proxy passes on unchanged; the length guards against mistakes. */
    private static final Pattern KEY = Pattern.compile("[!-~]([ -~]{0,253}[!-~])?");

    /** Returns a new unique key, from the JDK's secure random source. */
    public static String random() {
        return UUID.randomUUID().toString();
    }

    /**
     * Returns the key.
     *
     * @param what the name of the key in the message, which never shows it
     * @throws IllegalArgumentException unless it has 1 to 255 characters of printable ASCII and no space at either end
     */
    public static String requireValid(String what, String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("the " + what + " must have 1 to 255 characters of printable ASCII and "
                    + "no blank at either end (the value is not shown here)");
        }
        return key;
    }

    /** Returns the headers of one request, with a key if it is a write that takes one. All attempts of a call share them. */
    public Headers complete(Operation<?, ?> operation, Headers headers) {
        if (!reads(operation)) {
            return headers;
        }
        List<String> given = headers.all(header);
        if (given.isEmpty()) {
            return source == null
                    ? headers
                    : headers.toBuilder().set(header, source.get()).build();
        }
        given.forEach(key -> requireValid(header, key));
        return headers;
    }

    /** Returns the key in headers from {@link #complete}; null if they have none. */
    public @Nullable String of(Operation<?, ?> operation, Headers headers) {
        return reads(operation) ? headers.first(header).orElse(null) : null;
    }

    /** Returns whether the service reads a key: of writes only, and not of every write. */
    private static boolean reads(Operation<?, ?> operation) {
        return operation.takesIdempotencyKey()
                && operation.safety() != Safety.SAFE
                && operation.method() != HttpMethod.GET;
    }
}
