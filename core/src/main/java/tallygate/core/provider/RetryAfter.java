package tallygate.core.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallygate.transport.Headers;

/** Reads how long a server asks to wait (RFC 9110 section 10.2.3): seconds, or a date. */
final class RetryAfter {
    /** 31 years: longer than any sensible delay, and it fits into nanoseconds. */
    private static final long MOST_SECONDS = 999_999_999;

    private RetryAfter() {}

    /** Returns the longest of several; null if none is well-formed. A past date means now. */
    static @Nullable Duration in(Headers headers) {
        Duration longest = null;
        for (String value : headers.all("retry-after")) {
            Duration wait = parse(value.strip(), headers);
            if (wait != null && (longest == null || wait.compareTo(longest) > 0)) {
                longest = wait;
            }
        }
        return longest;
    }

    private static @Nullable Duration parse(String value, Headers headers) {
        if (isDigits(value)) {
            return seconds(value.length() > 18 ? MOST_SECONDS : Long.parseLong(value));
        }
        Optional<Instant> date = HttpDate.parse(value);
        return date.map(until -> seconds(Duration.between(now(headers), until).toSeconds()))
                .orElse(null);
    }

    /** Returns the time of the server if it sends one: the clock of this machine may be wrong, or be set during the call. */
    private static Instant now(Headers headers) {
        return headers.first("date").flatMap(HttpDate::parse).orElseGet(Instant::now);
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(Math.max(0, Math.min(seconds, MOST_SECONDS)));
    }

    private static boolean isDigits(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
