package tallygate.sandbox.internal.pagarme;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import tallygate.sandbox.internal.http.ReceivedCall;
import tallygate.sandbox.internal.http.Rejection;

/** Compares times of RFC 3339. */
final class Times {
    private Times() {}

    static boolean within(String time, ReceivedCall call, String since, String until) {
        Instant at = read(time).orElseThrow();
        return parameter(call, since).map(from -> !at.isBefore(from)).orElse(true)
                && parameter(call, until).map(to -> !at.isAfter(to)).orElse(true);
    }

    /** Returns a time that the sandbox wrote. */
    static Instant of(Map<String, ?> from, String name) {
        return Instant.parse(String.valueOf(from.get(name)));
    }

    /** The midnight before, in UTC. */
    static Instant day(Instant time) {
        return time.truncatedTo(ChronoUnit.DAYS);
    }

    static Optional<Instant> read(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> parameter(ReceivedCall call, String name) {
        return call.parameter(name).map(text -> read(text)
                .orElseThrow(() -> new Rejection(400, "Parameter " + name + " must be a time of RFC 3339")));
    }
}
